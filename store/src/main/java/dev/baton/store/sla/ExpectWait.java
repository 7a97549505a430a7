package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.sla.EstimateWait.Range;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What somebody who has not asked for a person yet may expect of the fallback queue. */
public final class ExpectWait {
    private final DSLContext dsl;
    private final Calendars calendars = new Calendars();

    public ExpectWait(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param range in seconds; null: not known yet, or closed
     * @param opensAt null: open
     */
    public record Expected(@Nullable Range range, @Nullable Instant opensAt) {}

    public Expected read(Instant now) {
        String queue = dsl.select(QUEUE.KEY).from(QUEUE).where(QUEUE.FALLBACK).fetchOne(QUEUE.KEY);
        if (queue == null) {
            return new Expected(null, null);
        }
        BusinessCalendar calendar = calendars.ofQueue(dsl, queue);
        return calendar.isOpen(now)
                ? new Expected(EstimateWait.in(dsl, queue, Duration.ZERO, now), null)
                : new Expected(null, calendar.nextOpening(now));
    }
}
