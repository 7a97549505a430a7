package dev.baton.store.conversation;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.Timings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a conversation in which nobody writes is closed. */
public final class IdleLimit {
    private IdleLimit() {}

    /** Null: under this control nobody is expected to write. */
    public static @Nullable Instant after(Control control, Timings timings, Instant lastWritten) {
        return switch (control) {
            case AI -> lastWritten.plus(timings.idleAi());
            case HUMAN -> lastWritten.plus(timings.idleHuman());
            case WAITING_FOR_HUMAN, CLOSED -> null;
        };
    }
}
