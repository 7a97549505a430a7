package dev.baton.domain.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A clock and the marks that have acted already. */
public record MarkedClock(Clock clock, Set<Mark> acted) {
    public MarkedClock {
        acted = Set.copyOf(acted);
    }

    /** The marks that are due at {@code now} and have not acted, in order. */
    public List<Mark> due(Instant now) {
        List<Mark> due = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            Instant at = open(mark);
            if (at != null && !at.isAfter(now)) {
                due.add(mark);
            }
        }
        return due;
    }

    /**
     * The instant at which it must be looked at for its next mark that has not acted; it may have passed. Null: there is none,
     * or the clock stands still.
     *
     * @param half half-time alone is not looked for before this instant
     */
    public @Nullable Instant next(Instant half) {
        Instant at = open(Mark.HALF);
        Instant warnedAt = open(Mark.WARN) == null ? open(Mark.DUE) : open(Mark.WARN);
        Instant seldom = at != null && at.isBefore(half) ? half : at;
        return NextLook.earlier(seldom, warnedAt);
    }

    /** As {@link #next}, at the earliest if it is resumed unseen after {@code t}; null: it is not paused. */
    @Nullable
    Instant nextIfResumedAfter(Instant t, Instant half) {
        if (clock.status() != SlaStatus.PAUSED) {
            return null;
        }
        Clock resumed = clock.resume(t);
        return new MarkedClock(resumed, acted).next(half);
    }

    private @Nullable Instant open(Mark mark) {
        return clock.status() == SlaStatus.RUNNING && !acted.contains(mark) ? clock.at(mark) : null;
    }
}
