package dev.baton.activities.engine;

import dev.baton.workflows.conversation.ConversationWorkflow;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which stories run, as the engine knows it. */
@Component
class RunningStories {
    private static final String RUNNING = "WorkflowType = 'Conversation' and ExecutionStatus = 'Running'";

    private final WorkflowClient client;

    RunningStories(WorkflowClient client) {
        this.client = client;
    }

    /** Ids of their workflows; a little behind the truth. Empty on a server that has no lists. */
    Set<String> listed() {
        try {
            return client.listExecutions(RUNNING)
                    .map(story -> story.getExecution().getWorkflowId())
                    .collect(Collectors.toSet());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
                return Set.of();
            }
            throw e;
        }
    }

    /** The truth about one. */
    boolean runs(UUID conversationId) {
        try {
            return client.newUntypedWorkflowStub(idOf(conversationId))
                            .describe()
                            .getStatus()
                    == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
        } catch (WorkflowNotFoundException e) {
            return false;
        } catch (WorkflowServiceException e) {
            if (e.getCause() instanceof StatusRuntimeException cause
                    && cause.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    static String idOf(UUID conversationId) {
        return ConversationWorkflow.ID_PREFIX + conversationId;
    }
}
