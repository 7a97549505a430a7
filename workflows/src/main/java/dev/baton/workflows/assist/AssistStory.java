package dev.baton.workflows.assist;

import dev.baton.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Locale;

/** Asks once, in time or not at all: an agent does not wait longer than this for a suggestion. */
public class AssistStory implements AssistWorkflow {
    @Override
    public AssistSteps.Assisted run(AssistSteps.Ask ask) {
        ActivityOptions options = ActivityOptions.newBuilder()
                .setTaskQueue(TaskQueues.LLM)
                .setStartToCloseTimeout(Duration.ofSeconds(10))
                .setScheduleToCloseTimeout(Duration.ofSeconds(15))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofMillis(500))
                        .setMaximumAttempts(2)
                        .build())
                .setSummary(ask.kind().name().toLowerCase(Locale.ROOT) + " for the agent")
                .build();
        return Workflow.newActivityStub(AssistSteps.class, options).assist(ask);
    }
}
