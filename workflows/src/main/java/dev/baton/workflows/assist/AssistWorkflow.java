package dev.baton.workflows.assist;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One request of an agent to the AI. The workflow id is {@code assist-<request id>}, so a repeated request gets the same
 * answer. It is awaited for some seconds and has no life of its own.
 */
@WorkflowInterface
public interface AssistWorkflow {
    /** Prefix of the workflow id; the request's id follows. */
    String ID_PREFIX = "assist-";

    /** Ends when the answer is stored under the request's id. */
    @WorkflowMethod(name = "Assist")
    AssistSteps.Assisted run(AssistSteps.Ask ask);
}
