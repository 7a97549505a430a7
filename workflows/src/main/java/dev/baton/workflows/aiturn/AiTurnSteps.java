package dev.baton.workflows.aiturn;

import dev.baton.workflows.handoff.Escalation;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Short database steps around an AI turn; local activities. */
@ActivityInterface
public interface AiTurnSteps {
    /**
     * Judges customer messages before any model is asked. Key: (conversation, epoch, MESSAGE, seq); a repetition returns
     * the stored decision. A draft of an older message is not touched.
     */
    @ActivityMethod(name = "CheckTriggers")
    Checked checkTriggers(Check check);

    /**
     * Judges the AI's turn and, if the policy says stay, appends the draft as a message, conditional on control AI and the
     * epoch. Key: (conversation, epoch, TURN, seq).
     */
    @ActivityMethod(name = "SettleTurn")
    Settled settleTurn(Settle settle);

    /** @param seqs the messages' numbers, in order */
    record Check(UUID conversationId, int epoch, List<Integer> seqs) {}

    /** @param escalation null: stay with the AI */
    record Checked(@Nullable Escalation escalation) {}

    /**
     * @param seq the customer message that the turn answers
     * @param failure null if a draft is stored; else the failure's type, which makes the turn AI_UNAVAILABLE
     */
    record Settle(
            UUID conversationId,
            int epoch,
            int seq,
            @Nullable String failure) {}

    /**
     * @param said the number of the AI's message; null if it was escalated or dropped
     * @param escalation null: stay with the AI
     */
    record Settled(@Nullable Integer said, @Nullable Escalation escalation) {}
}
