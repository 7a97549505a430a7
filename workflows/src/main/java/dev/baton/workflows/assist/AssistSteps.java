package dev.baton.workflows.assist;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.UUID;

/** The call of the model for an agent; a regular activity on the task queue {@code llm}. */
@ActivityInterface
public interface AssistSteps {
    /**
     * Writes a suggested reply or a summary into the store, under the request's id. A repetition returns what is stored
     * instead of asking the model again.
     *
     * @throws io.temporal.failure.ApplicationFailure ModelBusy, ModelUnavailable (retryable) or ModelRejected (not)
     */
    @ActivityMethod(name = "Assist")
    Assisted assist(Ask ask);

    record Ask(UUID requestId, UUID conversationId, UUID agentId, Kind kind) {}

    enum Kind {
        REPLY,
        SUMMARY
    }

    /** @param found false if there is nothing to suggest; the store says why */
    record Assisted(boolean found) {}
}
