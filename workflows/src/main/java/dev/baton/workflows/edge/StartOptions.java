package dev.baton.workflows.edge;

import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.conversation.Attributes;
import dev.baton.workflows.conversation.ConversationStart;
import dev.baton.workflows.conversation.ConversationWorkflow;
import dev.baton.workflows.mail.MailStart;
import dev.baton.workflows.mail.MailWorkflow;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowOptions;

/** With what a story is started, whoever starts it: there is one of a conversation or a mail, and a running one is left alone. */
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

    /** A mail is sent once: a story that has ended, however, is not told again. */
    public static WorkflowOptions of(MailStart start) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(MailWorkflow.ID_PREFIX + start.mailId())
                .setTaskQueue(TaskQueues.CONVERSATION)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setStaticSummary("mail: " + start.kind().words())
                .build();
    }
}
