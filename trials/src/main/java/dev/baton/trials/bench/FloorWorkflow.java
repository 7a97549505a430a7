package dev.baton.trials.bench;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** The least that an engine turn can be: one Update, answered after one regular activity. */
@WorkflowInterface
public interface FloorWorkflow {
    @WorkflowMethod(name = "Floor")
    void run();

    @UpdateMethod(name = "turn")
    void turn(String key);

    @UpdateMethod(name = "end")
    void end();

    /** Two inserts, as a turn has at least: the question and the answer. */
    @ActivityInterface
    interface Inserts {
        @ActivityMethod(name = "TwoInserts")
        void twoInserts(String key);
    }

    /** The story of the floor. */
    class Story implements FloorWorkflow {
        private final Inserts inserts = Workflow.newActivityStub(
                Inserts.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(18))
                        .build());
        private boolean ended;

        @Override
        public void run() {
            Workflow.await(() -> ended);
        }

        @Override
        public void turn(String key) {
            inserts.twoInserts(key);
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
