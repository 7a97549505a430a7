package dev.baton.api.security;

import java.util.UUID;

/** A customer, known by the token of one conversation; no other one exists for them. */
public record CustomerOf(UUID conversationId) {}
