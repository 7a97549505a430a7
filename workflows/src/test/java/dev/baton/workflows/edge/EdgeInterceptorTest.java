package dev.baton.workflows.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.junit.jupiter.api.Test;

class EdgeInterceptorTest {
    @WorkflowInterface
    public interface Fragile {
        @WorkflowMethod
        void run();

        @UpdateMethod
        int half(int number);
    }

    public static class FragileStory implements Fragile {
        @Override
        public void run() {
            Workflow.await(() -> false);
        }

        @Override
        public int half(int number) {
            if (number == 7) {
                throw ApplicationFailure.newNonRetryableFailure("odd", "Odd");
            }
            if (number == 0) {
                throw new IllegalStateException("a bug with the customer's words in it");
            }
            return number / 2;
        }
    }

    @Test
    void aBugInAHandlerFailsThatUpdateAloneAndSaysNothingOfItself() {
        try (TestWorkflowEnvironment engine = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(new EdgeInterceptor())
                        .build())
                .build())) {
            engine.newWorker("fragile").registerWorkflowImplementationTypes(FragileStory.class);
            engine.start();
            Fragile story = engine.getWorkflowClient()
                    .newWorkflowStub(
                            Fragile.class,
                            WorkflowOptions.newBuilder().setTaskQueue("fragile").build());
            WorkflowClient.start(story::run);

            assertThatThrownBy(() -> story.half(0))
                    .isInstanceOf(WorkflowUpdateException.class)
                    .cause()
                    .isInstanceOfSatisfying(ApplicationFailure.class, no -> {
                        assertThat(no.getType()).isEqualTo("InternalError");
                        assertThat(no.getOriginalMessage()).isEqualTo("internal error");
                    });
            assertThatThrownBy(() -> story.half(7)).hasRootCauseMessage("message='odd', type='Odd', nonRetryable=true");
            assertThat(story.half(4)).isEqualTo(2);
        }
    }
}
