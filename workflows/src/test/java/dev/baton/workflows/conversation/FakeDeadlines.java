package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.sla.Outlook;
import dev.baton.workflows.sla.ClockSteps.Due;
import dev.baton.workflows.sla.ClockSteps.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is due when, read from the rows. */
final class FakeDeadlines {
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration LEASE = Duration.ofMinutes(8);
    static final Duration IDLE_WITH_PERSON = Duration.ofMinutes(60);
    static final Duration ABANDONED = Duration.ofMinutes(5);

    record Deadline(Instant at, Due due) {}

    private FakeDeadlines() {}

    static List<Deadline> of(FakeRows rows, FakeDesk desk) {
        Stream<@Nullable Deadline> all = switch (rows.control) {
            case AI -> Stream.of(idle(rows, desk.idleLimit));
            case WAITING_FOR_HUMAN -> Stream.of(offer(rows), opening(rows), longestWait(rows, desk), abandoned(rows));
            case HUMAN -> Stream.of(idle(rows, IDLE_WITH_PERSON), lease(rows));
            case CLOSED -> Stream.of(reopening(rows));
        };
        return all.filter(Objects::nonNull)
                .filter(deadline -> !rows.once.contains(deadline.due().key()))
                .toList();
    }

    /** Under HUMAN clocks can start unseen: the domain says when they must be looked for. */
    static Outlook outlook(FakeRows rows, FakeDesk desk, Instant now) {
        List<Deadline> all = of(rows, desk);
        Outlook next = all.stream()
                .min(Comparator.comparing(Deadline::at))
                .map(first -> new Outlook(first.at(), first.due().kind().name()))
                .orElse(Outlook.nothing());
        return rows.clocks == null
                ? next
                : new Outlook(
                        rows.clocks.next(now, all.stream().map(Deadline::at).toList()), next.awaited());
    }

    private static Deadline idle(FakeRows rows, Duration limit) {
        return new Deadline(rows.lastWords.plus(limit), new Due(Kind.IDLE, "idle/" + rows.epoch, Cause.IDLE));
    }

    private static @Nullable Deadline offer(FakeRows rows) {
        return rows.offer == null
                ? null
                : new Deadline(rows.offer.expires(), new Due(Kind.OFFER_TIMED_OUT, "offer/" + rows.offer, null));
    }

    private static @Nullable Deadline opening(FakeRows rows) {
        return rows.opensAt == null
                ? null
                : new Deadline(rows.opensAt, new Due(Kind.QUEUE_OPENS, "opens/" + rows.epoch, null));
    }

    private static @Nullable Deadline longestWait(FakeRows rows, FakeDesk desk) {
        return rows.opensAt != null
                ? null
                : new Deadline(
                        (rows.opened == null ? rows.since : rows.opened).plus(LONGEST_WAIT),
                        new Due(
                                Kind.LONGEST_WAIT,
                                "longest/" + rows.epoch,
                                desk.longestWaitReturns ? Cause.LONGEST_WAIT : null));
    }

    private static @Nullable Deadline abandoned(FakeRows rows) {
        return rows.leftAt == null
                ? null
                : new Deadline(
                        rows.leftAt.plus(ABANDONED), new Due(Kind.ABANDONED, "left/" + rows.epoch, Cause.ABANDONED));
    }

    private static @Nullable Deadline lease(FakeRows rows) {
        return rows.customerWaitsSince == null
                ? null
                : new Deadline(
                        rows.customerWaitsSince.plus(LEASE),
                        new Due(Kind.LEASE_RAN_OUT, "lease/" + rows.epoch, Cause.LEASE_RAN_OUT));
    }

    private static Deadline reopening(FakeRows rows) {
        return new Deadline(
                Objects.requireNonNull(rows.reopenUntil),
                new Due(Kind.REOPEN_WINDOW_PASSED, "reopen/" + rows.epoch, null));
    }
}
