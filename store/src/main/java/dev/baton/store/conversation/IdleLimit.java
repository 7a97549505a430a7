package dev.baton.store.conversation;

import dev.baton.domain.conversation.Control;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a conversation in which nobody writes is closed. */
final class IdleLimit {
    private IdleLimit() {}

    static @Nullable Instant after(Control control, Instant lastWritten) {
        return switch (control) {
            case AI -> lastWritten.plus(Duration.ofMinutes(30));
            case HUMAN -> lastWritten.plus(Duration.ofMinutes(60));
            case WAITING_FOR_HUMAN, CLOSED -> null;
        };
    }
}
