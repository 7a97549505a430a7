package dev.baton.workflows.edge;

import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.conversation.Attributes;
import dev.baton.workflows.conversation.ConversationStart;
import dev.baton.workflows.conversation.ConversationWorkflow;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowOptions;

/** With what a story is started, whoever starts it: there is one of a conversation, and a running one is left alone. */
public final class StartOptions {
    private StartOptions() {}

    public static WorkflowOptions of(ConversationStart start) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(ConversationWorkflow.ID_PREFIX + start.conversationId())
                .setTaskQueue(TaskQueues.CONVERSATION)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY)
                .setTypedSearchAttributes(Attributes.atStart(start))
                .setStaticSummary("conversation by " + start.channel())
                .build();
    }
}
