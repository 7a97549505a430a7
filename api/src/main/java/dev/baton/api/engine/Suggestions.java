package dev.baton.api.engine;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.assist.AssistSteps;
import dev.baton.workflows.assist.AssistWorkflow;
import io.grpc.Context;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Asks the AI something for an agent, and waits for the answer as long as an agent would. */
@Component
public class Suggestions {
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final WorkflowClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("assist-deadlines").factory());

    Suggestions(WorkflowClient client) {
        this.client = client;
    }

    /** Returns when the answer is in the store. Refused: ENGINE_AWAY if it does not come in time. */
    public void ask(AssistSteps.Ask ask) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(AssistWorkflow.ID_PREFIX + ask.requestId())
                .setTaskQueue(TaskQueues.CONVERSATION)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setWorkflowExecutionTimeout(Duration.ofSeconds(30))
                .setStaticSummary(ask.kind() + " for an agent")
                .build();
        try (var deadline =
                Context.current().withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, deadlines)) {
            deadline.call(() -> {
                WorkflowStub story = client.newUntypedWorkflowStub("Assist", options);
                story.start(ask);
                return story.getResult(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, AssistSteps.Assisted.class);
            });
        } catch (WorkflowException | TimeoutException e) {
            throw new Refused(Refusal.ENGINE_AWAY);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        deadlines.shutdownNow();
    }
}
