package dev.baton.workflows.aiturn;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.UUID;

/** The call of the model; a regular activity on the task queue {@code llm}. */
@ActivityInterface
public interface BotTurn {
    /**
     * Asks the AI agent for an answer to one customer message and stores draft and facts under (conversation, seq, epoch).
     * A repetition returns what is stored instead of asking again.
     *
     * @throws io.temporal.failure.ApplicationFailure ModelBusy, ModelUnavailable (retryable) or ModelRejected (not)
     */
    @ActivityMethod(name = "BotTurn")
    Drafted answer(Ask ask);

    record Ask(UUID conversationId, int epoch, int seq) {}

    /** @param confidence from 0 to 1 */
    record Drafted(double confidence, String category, boolean outOfScope) {}
}
