package dev.baton.domain.conversation;

/** Who wrote a message. */
public enum Author {
    CUSTOMER,
    AI,
    HUMAN,
    SYSTEM
}
