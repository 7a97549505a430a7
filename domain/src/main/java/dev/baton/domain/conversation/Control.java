package dev.baton.domain.conversation;

/** Who is expected to answer now. Stored, never derived from anything else. */
public enum Control {
    /** The AI agent answers. */
    AI,
    /** A person was asked for and has not joined; only system messages go out. */
    WAITING_FOR_HUMAN,
    /** One human agent answers; the AI is silent. */
    HUMAN,
    /** Nobody is expected to answer; the customer can reopen within 48 hours. */
    CLOSED
}
