package dev.baton.api.conversation;

import org.jspecify.annotations.Nullable;

/** The number that a returning stream names. Anything else begins at the beginning. */
final class LastEventId {
    private LastEventId() {}

    static int read(@Nullable String header) {
        if (header == null) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(header.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
