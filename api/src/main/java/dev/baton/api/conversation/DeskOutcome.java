package dev.baton.api.conversation;

/**
 * @param pending true if it is noted and will happen, but has not within two seconds
 * @param conversation the state now
 */
public record DeskOutcome(boolean pending, DeskView conversation) {}
