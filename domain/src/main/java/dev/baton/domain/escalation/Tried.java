package dev.baton.domain.escalation;

import org.jspecify.annotations.Nullable;

/**
 * One trigger of the policy and what it said of one turn.
 *
 * @param trigger its key in the policy
 * @param value what was measured, as text
 * @param threshold what it was held against, as text
 * @param standing names the fact if it outlasts the turn, as "ORDER_VALUE:FH-1002"; null: it does not
 */
public record Tried(
        String trigger,
        ReasonCode reason,
        Result result,
        String value,
        String threshold,
        @Nullable String standing) {
    /** What came of it. */
    public enum Result {
        FIRED,
        NOT_FIRED,
        /** The value was not known; it is tried again when it arrives. */
        NOT_KNOWN,
        /** It looks at another subject: the message, the AI's turn, or what a person did. */
        NOT_ASKED,
        /** Switched off in this version of the policy. */
        OFF
    }

    static Tried of(Trigger trigger, boolean fired, String value, String threshold) {
        return new Tried(
                trigger.key(), trigger.reason(), fired ? Result.FIRED : Result.NOT_FIRED, value, threshold, null);
    }

    static Tried not(Trigger trigger, Result why, String value, String threshold) {
        return new Tried(trigger.key(), trigger.reason(), why, value, threshold, null);
    }

    Tried standing(String fact) {
        return new Tried(trigger, reason, result, value, threshold, fact);
    }

    boolean fired() {
        return result == Result.FIRED;
    }
}
