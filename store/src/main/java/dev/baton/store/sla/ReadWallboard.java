package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.CLOCK;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.percentileDisc;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.INTEGER;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.sla.SlaMetric;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.AssignmentState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** How the desk stands since an instant: time-to-human, what is about to be broken, and whether anybody was forgotten. */
public final class ReadWallboard {
    /** What falls due so soon is at risk. */
    private static final Duration SOON = Duration.ofMinutes(15);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
    /** From the escalation to control HUMAN, wall clock. */
    private static final Field<Integer> SECONDS =
            field("ceil(extract(epoch from {0} - {1}))::int", INTEGER, HANDOFF.CONNECTED_AT, HANDOFF.ESCALATED_AT);

    private static final Field<Integer> P50 =
            percentileDisc(HALF).withinGroupOrderBy(SECONDS).cast(INTEGER);
    private static final Field<Integer> P90 =
            percentileDisc(NINE_TENTHS).withinGroupOrderBy(SECONDS).cast(INTEGER);

    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public ReadWallboard(DSLContext dsl, CurrentPolicy policy) {
        this.dsl = dsl;
        this.policy = policy;
    }

    /**
     * Handoffs that reached a person, counted at the escalation; seconds.
     *
     * @param p50 null if there was none
     * @param inTime clocks of TIME_TO_HUMAN that were met
     * @param decided those that were met or breached: who gave up waiting in time is left out
     * @param targetSeconds what the policy in force promises to those who need somebody at once
     */
    public record TimeToHuman(
            int connected,
            @Nullable Integer p50,
            @Nullable Integer p90,
            int inTime,
            int decided,
            int targetSeconds,
            List<Hour> hours) {}

    /** @param from the first instant of this hour since the beginning */
    public record Hour(Instant from, int connected, int p50, int p90) {}

    /**
     * @param breachesSoon clocks that run out within a quarter of an hour if nobody acts
     * @param promisesOpen made to customers and not kept yet
     * @param promisesSoon of these, due within a quarter of an hour or overdue
     * @param promisesBroken since the beginning
     * @param forgotten conversations for which neither a person nor a ticket nor a timer stands
     */
    public record Wallboard(
            TimeToHuman timeToHuman,
            int breachesSoon,
            int promisesOpen,
            int promisesSoon,
            int promisesBroken,
            int forgotten) {}

    /** @param since beginning of the viewer's day */
    public Wallboard read(Instant since, Instant now) {
        Instant soon = now.plus(SOON);
        Record4<Integer, Integer, Integer, Integer> risks = dsl.select(
                        counted(CLOCK.STATUS
                                .eq(SlaStatus.RUNNING)
                                .and(CLOCK.DUE_AT.gt(now))
                                .and(CLOCK.DUE_AT.le(soon))),
                        promises(PROMISE.STATE.eq("OPEN")),
                        promises(PROMISE.STATE.eq("OPEN").and(PROMISE.DUE_AT.le(soon))),
                        promises(PROMISE.STATE.eq("BROKEN").and(PROMISE.ENDED_AT.ge(since))))
                .fetchSingle();
        return new Wallboard(
                timeToHuman(since), risks.value1(), risks.value2(), risks.value3(), risks.value4(), forgotten());
    }

    private TimeToHuman timeToHuman(Instant since) {
        Record3<Integer, Integer, Integer> all = dsl.select(count(), P50, P90)
                .from(HANDOFF)
                .where(connectedSince(since))
                .fetchSingle();
        Condition decided = CLOCK.METRIC
                .eq(SlaMetric.TIME_TO_HUMAN)
                .and(CLOCK.STARTED_AT.ge(since))
                .and(CLOCK.STATUS.in(SlaStatus.MET, SlaStatus.BREACHED));
        return new TimeToHuman(
                all.value1(),
                all.value2(),
                all.value3(),
                dsl.fetchCount(CLOCK, decided.and(CLOCK.STATUS.eq(SlaStatus.MET))),
                dsl.fetchCount(CLOCK, decided),
                Math.toIntExact(policy.read()
                        .targets()
                        .of(SlaMetric.TIME_TO_HUMAN, Urgency.IMMEDIATE)
                        .toSeconds()),
                hours(since));
    }

    private List<Hour> hours(Instant since) {
        Field<Integer> hour = field(
                        "floor(extract(epoch from {0} - {1}) / 3600)::int",
                        INTEGER, HANDOFF.ESCALATED_AT, val(since, HANDOFF.ESCALATED_AT))
                .as("hour");
        return dsl.select(hour, count(), P50, P90)
                .from(HANDOFF)
                .where(connectedSince(since))
                .groupBy(hour)
                .orderBy(hour)
                .fetch(row ->
                        new Hour(since.plus(Duration.ofHours(row.value1())), row.value2(), row.value3(), row.value4()));
    }

    /** The checker's sixth invariant, as far as the rows alone can tell. */
    private int forgotten() {
        Condition noTicket = notExists(selectOne()
                .from(TICKET)
                .where(TICKET.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(TICKET.CLOSED_AT.isNull()));
        Condition nobodyConnected = notExists(selectOne()
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(ASSIGNMENT.AGENT_ID.eq(CONVERSATION.AGENT_ID))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.CONNECTED.name())));
        Condition nobody = CONVERSATION
                .CONTROL
                .eq(Control.WAITING_FOR_HUMAN)
                .and(noTicket)
                .or(CONVERSATION.CONTROL.eq(Control.HUMAN).and(nobodyConnected))
                .or(CONVERSATION
                        .CONTROL
                        .in(Control.AI, Control.HUMAN)
                        .and(CONVERSATION.LAST_SEQ.gt(0))
                        .and(CONVERSATION.IDLE_AT.isNull()));
        return dsl.fetchCount(CONVERSATION, nobody);
    }

    private static Condition connectedSince(Instant since) {
        return HANDOFF.ESCALATED_AT.ge(since).and(HANDOFF.CONNECTED_AT.isNotNull());
    }

    private static Field<Integer> counted(Condition clocks) {
        Select<Record1<Integer>> query = select(count()).from(CLOCK).where(clocks);
        return field(query);
    }

    private static Field<Integer> promises(Condition promises) {
        return field(select(count()).from(PROMISE).where(promises));
    }
}
