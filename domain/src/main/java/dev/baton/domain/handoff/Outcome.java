package dev.baton.domain.handoff;

import dev.baton.domain.conversation.Cause;
import org.jspecify.annotations.Nullable;

/** How a handoff ended. */
public enum Outcome {
    /** Back with the AI: handed back, or nobody came in time. */
    RETURNED,
    /** Completed by a person. */
    RESOLVED,
    /** The customer chose the AI again while waiting. */
    WITHDRAWN,
    /** The customer left while waiting. */
    ABANDONED,
    ENDED_BY_CUSTOMER,
    IDLE;

    /** The outcome that a change of control gives to the open handoff; null: the handoff goes on, or none was open. */
    public static @Nullable Outcome of(Cause cause) {
        return switch (cause) {
            case HANDED_BACK, LONGEST_WAIT -> RETURNED;
            case COMPLETED -> RESOLVED;
            case CUSTOMER_CHOSE_AI -> WITHDRAWN;
            case ABANDONED -> ABANDONED;
            case ENDED_BY_CUSTOMER -> ENDED_BY_CUSTOMER;
            case IDLE -> IDLE;
            case TRIGGER_FIRED,
                    CUSTOMER_ASKED,
                    TAKEN_OVER,
                    ACCEPTED,
                    TRANSFER_ACCEPTED,
                    RELEASED,
                    TRANSFERRED_TO_QUEUE,
                    LEASE_RAN_OUT,
                    WROTE_AGAIN,
                    WROTE_AGAIN_FOR_PERSON -> null;
        };
    }
}
