package dev.baton.workflows.conversation;

/**
 * The answer to every Update: it was taken, or had been taken before.
 *
 * @param repeated true if the same message or request had been noted earlier; it has no second effect
 */
public record Noted(boolean repeated) {}
