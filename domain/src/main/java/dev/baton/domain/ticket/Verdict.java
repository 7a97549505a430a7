package dev.baton.domain.ticket;

import org.jspecify.annotations.Nullable;

/**
 * The agent's answer on closing: did this need a person?
 *
 * @param when whether it should have come earlier or later; only of what needed a person, and null if not said
 */
public record Verdict(boolean neededPerson, @Nullable When when) {
    /** When the person should have come, against when one did. */
    public enum When {
        EARLIER,
        ON_TIME,
        LATER
    }

    public Verdict {
        if (!neededPerson && when != null) {
            throw new IllegalArgumentException("what needed no person did not need one " + when);
        }
    }
}
