package dev.baton.domain.sla;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * When the one alarm of a conversation must ring, so that no warning and no breach is late although the story is not told of
 * every message.
 *
 * <p>A running clock cannot reach its next mark before it is due; a paused one, resumed unseen, not before what it has left;
 * one that starts unseen after the look not before its own warning. The earliest of these is early enough. Half-time, which
 * most clocks of a chat reach only to be met a moment later, is not worth a look every minute: while messages go unseen it is
 * looked for at most every {@link #SELDOM}, and a clock that ends before says itself that it was reached.
 */
public final class NextLook {
    static final Duration SELDOM = Duration.ofMinutes(2);

    private NextLook() {}

    /**
     * What can start after a look without the story being told.
     *
     * @param open open time after which such a clock must be looked for; null: no clock can
     * @param real real time until the first mark of such a limit, as a lease; null: none can
     * @param halfTime real time for which half-time is not looked for again
     */
    public record Unseen(
            BusinessCalendar calendar,
            @Nullable Duration open,
            @Nullable Duration real,
            Duration halfTime) {
        /** Under HUMAN messages are not told: a reply clock and a lease can start. Everywhere else the story hears all. */
        public static Unseen under(Control control, ClockTerms terms, Timings timings) {
            if (control != Control.HUMAN) {
                return new Unseen(terms.calendar(), null, null, Duration.ZERO);
            }
            Duration reply = terms.targets().of(SlaMetric.NEXT_RESPONSE, terms.urgency());
            Duration half = Mark.HALF.of(reply);
            Duration warn = Mark.WARN.of(reply);
            Duration seldom = half.compareTo(SELDOM) < 0 ? SELDOM : half;
            return new Unseen(
                    terms.calendar(), warn.compareTo(seldom) < 0 ? warn : seldom, timings.leaseWarning(), SELDOM);
        }
    }

    /**
     * The instant of the next look after one at {@code t}; not after {@code t} if something is due already. Null: nothing runs.
     *
     * @param others instants of offers, promises, leases and limits that have rows of their own
     */
    public static @Nullable Instant after(
            Instant t, Collection<MarkedClock> clocks, Collection<Instant> others, Unseen unseen) {
        Instant next = null;
        for (MarkedClock clock : clocks) {
            next = earlier(next, clock.next(t.plus(unseen.halfTime())));
            next = earlier(next, clock.nextIfResumedAfter(t, t.plus(unseen.halfTime())));
        }
        for (Instant other : others) {
            next = earlier(next, other);
        }
        next = earlier(next, unseen.open() == null ? null : unseen.calendar().add(t, unseen.open()));
        return earlier(next, unseen.real() == null ? null : t.plus(unseen.real()));
    }

    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }
}
