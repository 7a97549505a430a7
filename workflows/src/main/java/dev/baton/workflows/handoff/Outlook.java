package dev.baton.workflows.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for next.
 *
 * @param nextLook when the clocks must be looked at; null: nothing runs
 * @param awaited in words for the Temporal UI, no personal data: "TIME_TO_HUMAN due 14:03:41Z"
 */
public record Outlook(@Nullable Instant nextLook, String awaited) {
    public static Outlook nothing() {
        return new Outlook(null, "nothing");
    }
}
