package dev.baton.domain.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for next.
 *
 * @param nextLook when the clocks must be looked at; null: nothing runs
 * @param awaited in words for the Temporal UI, no personal data: "TIME_TO_HUMAN due"
 * @param dueAt when that is; a mark of the clock can ring before it. Null: at the next look
 */
public record Outlook(
        @Nullable Instant nextLook,
        String awaited,
        @Nullable Instant dueAt) {
    public Outlook(@Nullable Instant nextLook, String awaited) {
        this(nextLook, awaited, null);
    }

    public static Outlook nothing() {
        return new Outlook(null, "nothing");
    }
}
