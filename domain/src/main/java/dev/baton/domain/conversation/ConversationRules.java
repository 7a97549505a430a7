package dev.baton.domain.conversation;

import dev.baton.domain.refusal.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a conversation, given who has control. Each rule answers null for yes, or the refusal. The legal
 * changes of control are those of {@link Cause}; here is what is said to whoever asks for another one.
 */
public final class ConversationRules {
    private ConversationRules() {}

    /** A change of control for {@code cause}. */
    public static @Nullable Refusal mayChange(Control control, Cause cause) {
        if (cause.legalFrom(control)) {
            return null;
        }
        if (control == Control.CLOSED) {
            return Refusal.CONVERSATION_CLOSED;
        }
        return switch (cause) {
            case TRIGGER_FIRED, CUSTOMER_ASKED -> Refusal.ALREADY_ASKED;
            case TAKEN_OVER -> Refusal.ALREADY_TAKEN;
            case ACCEPTED -> control == Control.HUMAN ? Refusal.ALREADY_TAKEN : Refusal.NOT_WAITING;
            case CUSTOMER_CHOSE_AI, LONGEST_WAIT, ABANDONED -> Refusal.NOT_WAITING;
            case TRANSFER_ACCEPTED, HANDED_BACK, RELEASED, TRANSFERRED_TO_QUEUE, LEASE_RAN_OUT, COMPLETED ->
                Refusal.NOT_WITH_PERSON;
            case ENDED_BY_CUSTOMER, IDLE, WROTE_AGAIN, WROTE_AGAIN_FOR_PERSON -> Refusal.STALE_EPOCH;
        };
    }

    /**
     * The customer writes. Legal under every control; a closed conversation goes on until {@code reopenUntil}.
     *
     * @param reopenUntil end of the reopen window; null while the conversation is open
     */
    public static @Nullable Refusal mayWrite(Control control, @Nullable Instant reopenUntil, Instant now) {
        boolean over = control == Control.CLOSED && (reopenUntil == null || now.isAfter(reopenUntil));
        return over ? Refusal.REOPEN_WINDOW_PASSED : null;
    }

    /** The customer asks for a person, with or without words. While one is awaited or there, nothing more is needed. */
    public static @Nullable Refusal mayAskForPerson(Control control, @Nullable Instant reopenUntil, Instant now) {
        return control == Control.CLOSED
                ? mayWrite(control, reopenUntil, now)
                : mayChange(control, Cause.CUSTOMER_ASKED);
    }

    /** The customer chooses the AI again; only while waiting. */
    public static @Nullable Refusal mayChooseAi(Control control) {
        return mayChange(control, Cause.CUSTOMER_CHOSE_AI);
    }

    /** The customer ends the chat. */
    public static @Nullable Refusal mayEnd(Control control) {
        return mayChange(control, Cause.ENDED_BY_CUSTOMER);
    }

    /** An agent takes over by hand. From another agent nothing is taken over: that is a transfer. */
    public static @Nullable Refusal mayTakeOver(Control control) {
        return mayChange(control, Cause.TAKEN_OVER);
    }

    /** An agent who holds a lease connects: to a waiting customer or, by transfer, to one whom a colleague serves. */
    public static @Nullable Refusal mayAccept(Control control) {
        return control == Control.HUMAN ? null : mayChange(control, Cause.ACCEPTED);
    }

    /** The agent hands back to the AI. */
    public static @Nullable Refusal mayReturnToAi(Control control) {
        return mayChange(control, Cause.HANDED_BACK);
    }

    /** The agent gives the ticket back to its queue or passes it to another. */
    public static @Nullable Refusal mayRelease(Control control) {
        return mayChange(control, Cause.RELEASED);
    }

    /** The agent sets the engagement to Completed. */
    public static @Nullable Refusal mayResolve(Control control) {
        return mayChange(control, Cause.COMPLETED);
    }

    /**
     * An agent replies in public: only the one in charge. A reply never takes over by itself.
     *
     * @param holder the agent in charge; null unless control is HUMAN
     */
    public static @Nullable Refusal mayReply(Control control, @Nullable UUID holder, UUID agent) {
        if (control == Control.CLOSED) {
            return Refusal.CONVERSATION_CLOSED;
        }
        return control == Control.HUMAN && agent.equals(holder) ? null : Refusal.NOT_IN_CONTROL;
    }

    /** The AI says what it drafted under {@code writtenUnder}: only if control and epoch are still the same. */
    public static @Nullable Refusal mayAnswer(Control control, int epoch, int writtenUnder) {
        if (control != Control.AI) {
            return Refusal.NOT_IN_CONTROL;
        }
        return epoch == writtenUnder ? null : Refusal.STALE_EPOCH;
    }
}
