package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.HANDOFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How long customers of a queue have waited lately: the range in which four of five waits fell. */
public final class EstimateWait {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int COMPARABLE = 20;
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

    private final DSLContext dsl;

    public EstimateWait(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** In seconds. */
    public record Range(int low, int high) {}

    /** Null: not known yet, since fewer than twenty waits can be compared. */
    public @Nullable Range read(String queue, Instant now) {
        return in(dsl, queue, Duration.ZERO, now);
    }

    /**
     * As {@link #read}, for somebody who has waited for {@code already}: of those who waited longer, how much longer. A wait
     * that is not over, or ended without a person, counts with what is known of it.
     */
    public static @Nullable Range in(DSLContext tx, String queue, Duration already, Instant now) {
        Field<Instant> until = coalesce(HANDOFF.CONNECTED_AT, HANDOFF.ENDED_AT, val(now));
        Field<BigDecimal> wait =
                field("extract(epoch from ({0} - {1}))", BigDecimal.class, until, HANDOFF.ESCALATED_AT);
        var row = tx.select(
                        count(),
                        percentileCont(TENTH).withinGroupOrderBy(wait),
                        percentileCont(NINE_TENTHS).withinGroupOrderBy(wait))
                .from(HANDOFF)
                .where(HANDOFF.QUEUE_KEY.eq(queue))
                .and(HANDOFF.ESCALATED_AT.gt(now.minus(LATELY)))
                .and(HANDOFF.ESCALATED_AT.lt(now))
                .and(HANDOFF.REASON.ne("TAKEN_OVER"))
                .and(wait.gt(BigDecimal.valueOf(already.toSeconds())))
                .fetchSingle();
        if (row.value1() < COMPARABLE) {
            return null;
        }
        int low = row.value2().intValue() - (int) already.toSeconds();
        int high = row.value3().intValue() - (int) already.toSeconds();
        return new Range(Math.max(0, low), Math.max(1, high));
    }
}
