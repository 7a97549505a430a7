package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.CLOCK;
import static dev.baton.store.generated.Tables.CLOCK_MARK;

import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.Clock;
import dev.baton.domain.sla.Mark;
import dev.baton.domain.sla.MarkedClock;
import dev.baton.domain.sla.SlaMetric;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ClockRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/** Clocks as rows. */
public final class ClockRows {
    private final Calendars calendars;

    public ClockRows(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Those that run or pause, with the marks that have acted. */
    public List<MarkedClock> live(DSLContext tx, UUID conversationId) {
        Map<UUID, Set<Mark>> acted = tx
                .select(CLOCK_MARK.CLOCK_ID, CLOCK_MARK.MARK)
                .from(CLOCK_MARK)
                .join(CLOCK)
                .on(CLOCK.ID.eq(CLOCK_MARK.CLOCK_ID))
                .where(CLOCK.CONVERSATION_ID.eq(conversationId))
                .and(CLOCK.STATUS.in(SlaStatus.RUNNING, SlaStatus.PAUSED))
                .fetchGroups(CLOCK_MARK.CLOCK_ID, row -> Mark.valueOf(row.value2()))
                .entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        List<MarkedClock> live = new ArrayList<>();
        tx.selectFrom(CLOCK)
                .where(CLOCK.CONVERSATION_ID.eq(conversationId))
                .and(CLOCK.STATUS.in(SlaStatus.RUNNING, SlaStatus.PAUSED))
                .orderBy(CLOCK.METRIC)
                .forEach(row -> live.add(new MarkedClock(clock(tx, row), acted.getOrDefault(row.getId(), Set.of()))));
        return live;
    }

    /** Those that run or pause; one that runs on {@code known} needs no look at the calendars. */
    List<Clock> live(DSLContext tx, UUID conversationId, BusinessCalendar known) {
        return clocks(
                tx,
                tx.selectFrom(CLOCK)
                        .where(CLOCK.CONVERSATION_ID.eq(conversationId))
                        .and(CLOCK.STATUS.in(SlaStatus.RUNNING, SlaStatus.PAUSED))
                        .orderBy(CLOCK.METRIC)
                        .fetch(),
                known);
    }

    /** As clocks; one that runs on {@code known} needs no look at the calendars. */
    List<Clock> clocks(DSLContext tx, List<ClockRecord> rows, BusinessCalendar known) {
        return rows.stream()
                .map(row -> clock(
                        row,
                        row.getCalendarKey().equals(known.key()) ? known : calendars.byKey(tx, row.getCalendarKey())))
                .toList();
    }

    /** The RESOLUTION clock of an episode, whatever became of it; null if there was none. */
    @Nullable
    Clock resolution(DSLContext tx, UUID conversationId, int episode) {
        ClockRecord row = tx.fetchOne(
                CLOCK,
                CLOCK.CONVERSATION_ID
                        .eq(conversationId)
                        .and(CLOCK.EPISODE.eq(episode))
                        .and(CLOCK.METRIC.eq(SlaMetric.RESOLUTION)));
        return row == null ? null : clock(tx, row);
    }

    void save(DSLContext tx, Clock clock) {
        saving(tx, List.of(clock)).fetch();
    }

    /** Writes them as they are now, whether they are new or not. */
    static ResultQuery<?> saving(DSLContext tx, List<Clock> clocks) {
        return tx.insertInto(CLOCK)
                .set(clocks.stream().map(ClockRows::row).toList())
                .onConflict(CLOCK.ID)
                .doUpdate()
                .setNonKeyToExcluded()
                .returningResult(CLOCK.ID);
    }

    private static ClockRecord row(Clock clock) {
        ClockRecord row = new ClockRecord();
        row.setId(clock.id());
        row.setConversationId(clock.conversationId());
        row.setEpisode(clock.episode());
        row.setMetric(clock.metric());
        row.setStatus(clock.status());
        row.setUrgency(clock.urgency());
        row.setTargetSeconds(Math.toIntExact(clock.target().toSeconds()));
        row.setCalendarKey(clock.calendar().key());
        row.setStartedSeq(clock.startedSeq());
        row.setStartedAt(clock.startedAt());
        row.setHalfAt(clock.halfAt());
        row.setWarnAt(clock.warnAt());
        row.setDueAt(clock.dueAt());
        row.setUsedMillis(clock.used().toMillis());
        row.setRunningSince(clock.runningSince());
        row.setEndedAt(clock.endedAt());
        return row;
    }

    /**
     * A mark acts, once, at the instant at which it was reached.
     *
     * @return false if it had acted before
     */
    static boolean act(LockedConversation conversation, Clock clock, Mark mark, Instant reached, Instant now) {
        int acted = conversation
                .tx()
                .insertInto(CLOCK_MARK, CLOCK_MARK.CLOCK_ID, CLOCK_MARK.MARK, CLOCK_MARK.DUE_AT, CLOCK_MARK.ACTED_AT)
                .values(clock.id(), mark.name(), reached, now)
                .onConflictDoNothing()
                .execute();
        if (acted == 0) {
            return false;
        }
        String what = mark == Mark.DUE ? "breached" : mark.name().toLowerCase(Locale.ROOT);
        conversation.event(
                "clock." + what, "clock", reached, Map.of("metric", clock.metric(), "episode", clock.episode()));
        return true;
    }

    private Clock clock(DSLContext tx, ClockRecord row) {
        return clock(row, calendars.byKey(tx, row.getCalendarKey()));
    }

    private static Clock clock(ClockRecord row, BusinessCalendar calendar) {
        return new Clock(
                row.getId(),
                row.getConversationId(),
                row.getEpisode(),
                row.getMetric(),
                row.getStatus(),
                row.getUrgency(),
                Duration.ofSeconds(row.getTargetSeconds()),
                calendar,
                row.getStartedSeq(),
                row.getStartedAt(),
                row.getHalfAt(),
                row.getWarnAt(),
                row.getDueAt(),
                Duration.ofMillis(row.getUsedMillis()),
                row.getRunningSince(),
                row.getEndedAt());
    }
}
