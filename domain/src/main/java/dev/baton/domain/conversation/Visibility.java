package dev.baton.domain.conversation;

/** Who can see a message. */
public enum Visibility {
    /** The customer and the team. */
    PUBLIC,
    /** The team only. */
    NOTE
}
