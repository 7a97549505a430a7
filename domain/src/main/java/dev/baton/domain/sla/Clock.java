package dev.baton.domain.sla;

import dev.baton.domain.escalation.Urgency;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One running promise of the desk. Immutable; each transition gives another record, or this one where it changes nothing.
 * Instants of transitions are those at which things happened, not those at which they were noticed.
 *
 * @param startedSeq the customer message that started a NEXT_RESPONSE clock; null for the others
 * @param halfAt when half of the target will be used, in open time; like the two others null while paused, kept at the end
 * @param used open time used before {@code runningSince}, or in all once it has ended
 * @param runningSince when it started or was last resumed; present exactly while it runs
 * @param endedAt the true instant of its end: when it was met, or when it was due
 */
public record Clock(
        UUID id,
        UUID conversationId,
        int episode,
        SlaMetric metric,
        SlaStatus status,
        Urgency urgency,
        Duration target,
        BusinessCalendar calendar,
        @Nullable Integer startedSeq,
        Instant startedAt,
        @Nullable Instant halfAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        Duration used,
        @Nullable Instant runningSince,
        @Nullable Instant endedAt) {
    public Clock {
        if (!target.isPositive() || used.isNegative()) {
            throw new IllegalArgumentException("target " + target + ", used " + used);
        }
        if ((status == SlaStatus.RUNNING) != (runningSince != null) || status.live() != (endedAt == null)) {
            throw new IllegalArgumentException(status + " since " + runningSince + ", ended " + endedAt);
        }
        if (status == SlaStatus.RUNNING && (halfAt == null || warnAt == null || dueAt == null)) {
            throw new IllegalArgumentException("a running clock has all its marks");
        }
    }

    /**
     * A clock that runs from {@code at}. Its id follows from episode, metric and message: started twice, it is the same.
     *
     * @param used open time that an earlier clock has used of the same promise
     */
    static Clock start(ClockTerms terms, SlaMetric metric, @Nullable Integer startedSeq, Instant at, Duration used) {
        String name = terms.conversationId() + "/" + terms.episode() + "/" + metric + "/" + startedSeq;
        Clock stopped = new Clock(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                terms.conversationId(),
                terms.episode(),
                metric,
                SlaStatus.PAUSED,
                terms.urgency(),
                terms.targets().of(metric, terms.urgency()),
                terms.calendar(),
                startedSeq,
                at,
                null,
                null,
                null,
                used,
                null,
                null);
        return stopped.resume(at);
    }

    /** The instant of a mark; null while it is not known, because the clock is paused. */
    public @Nullable Instant at(Mark mark) {
        return switch (mark) {
            case HALF -> halfAt;
            case WARN -> warnAt;
            case DUE -> dueAt;
        };
    }

    /** The marks that it had reached when it was stopped or ended; none while it runs. */
    public List<Mark> reached() {
        return Stream.of(Mark.values())
                .filter(mark -> mark == Mark.DUE
                        ? status == SlaStatus.BREACHED
                        : status != SlaStatus.RUNNING && used.compareTo(mark.of(target)) >= 0)
                .toList();
    }

    /** Open time used at an instant that is not before the last transition. */
    public Duration usedAt(Instant at) {
        return runningSince == null ? used : used.plus(calendar.openBetween(runningSince, at));
    }

    /** Open time left until due; negative once it is overdue. */
    public Duration leftAt(Instant at) {
        return target.minus(usedAt(at));
    }

    Clock pause(Instant at) {
        if (status != SlaStatus.RUNNING) {
            return this;
        }
        return overdue(at) ? breach() : with(SlaStatus.PAUSED, null, null, null, usedAt(at), null, null);
    }

    Clock resume(Instant at) {
        return status == SlaStatus.PAUSED ? runningFrom(at, used) : this;
    }

    /** The promise was kept at {@code at}; if it was due before, it was broken then. */
    Clock meet(Instant at) {
        return end(SlaStatus.MET, at);
    }

    /** The promise has lost its object at {@code at}; if it was due before, it was broken then. */
    Clock cancel(Instant at) {
        return end(SlaStatus.CANCELLED, at);
    }

    /** Broken, at the instant at which it was due. */
    public Clock breach() {
        return status == SlaStatus.RUNNING
                ? with(
                        SlaStatus.BREACHED,
                        halfAt,
                        warnAt,
                        dueAt,
                        target.compareTo(used) > 0 ? target : used,
                        null,
                        dueAt)
                : this;
    }

    /**
     * Another urgency, target or calendar from {@code at} on. What was used counts against the new target, measured in the
     * calendar that was in force; if that is more than the target, the clock is due at once.
     */
    Clock retarget(ClockTerms terms, Instant at) {
        if (!status.live()) {
            return this;
        }
        if (overdue(at)) {
            return breach();
        }
        Clock changed = new Clock(
                id,
                conversationId,
                episode,
                metric,
                SlaStatus.PAUSED,
                terms.urgency(),
                terms.targets().of(metric, terms.urgency()),
                terms.calendar(),
                startedSeq,
                startedAt,
                null,
                null,
                null,
                usedAt(at),
                null,
                null);
        return status == SlaStatus.RUNNING ? changed.resume(at) : changed;
    }

    private boolean overdue(Instant at) {
        return dueAt != null && status == SlaStatus.RUNNING && at.isAfter(dueAt);
    }

    private Clock end(SlaStatus how, Instant at) {
        if (!status.live()) {
            return this;
        }
        return overdue(at) ? breach() : with(how, halfAt, warnAt, dueAt, usedAt(at), null, at);
    }

    private Clock runningFrom(Instant at, Duration before) {
        return with(
                SlaStatus.RUNNING,
                reached(Mark.HALF, at, before),
                reached(Mark.WARN, at, before),
                reached(Mark.DUE, at, before),
                before,
                at,
                null);
    }

    private Instant reached(Mark mark, Instant from, Duration before) {
        Duration left = mark.of(target).minus(before);
        return left.isNegative() ? from : calendar.add(from, left);
    }

    private Clock with(
            SlaStatus now,
            @Nullable Instant half,
            @Nullable Instant warn,
            @Nullable Instant due,
            Duration usedNow,
            @Nullable Instant since,
            @Nullable Instant ended) {
        return new Clock(
                id,
                conversationId,
                episode,
                metric,
                now,
                urgency,
                target,
                calendar,
                startedSeq,
                startedAt,
                half,
                warn,
                due,
                usedNow,
                since,
                ended);
    }
}
