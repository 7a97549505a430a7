package dev.baton.store.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation waits for next.
 *
 * @param nextLook when somebody must look at its rows; null: nothing runs
 * @param awaited in words without personal data: "TIME_TO_HUMAN due"
 * @param dueAt when that is; a mark of a clock can ring before it. Null: nothing runs
 */
public record Outlook(
        @Nullable Instant nextLook,
        String awaited,
        @Nullable Instant dueAt) {}
