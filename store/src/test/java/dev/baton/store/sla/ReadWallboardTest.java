package dev.baton.store.sla;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.ReadWallboard.Wallboard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReadWallboardTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID sam = desk.agent("sam");
    private final ReadWallboard wallboard = new ReadWallboard(dsl, new CurrentPolicy(dsl));

    @Test
    void anEmptyDayHasNoTimes() {
        Wallboard empty = read();

        assertThat(empty.timeToHuman().p50()).isNull();
        assertThat(empty.timeToHuman().hours()).isEmpty();
        assertThat(empty.timeToHuman().decided()).isZero();
        assertThat(empty.timeToHuman().targetSeconds()).isEqualTo(90);
        assertThat(empty.forgotten()).isZero();
    }

    @Test
    void timesToHumanAreCountedByHourAndOnlyFromTheBeginning() {
        for (int seconds : List.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 100)) {
            connected(NOON, seconds);
        }
        connected(NOON.plusSeconds(3_600), 7);
        connected(NOON.minusSeconds(1), 5_000);

        ReadWallboard.TimeToHuman times = read().timeToHuman();

        assertThat(times.connected()).isEqualTo(11);
        assertThat(times.p50()).isEqualTo(50);
        assertThat(times.p90()).isEqualTo(90);
        assertThat(times.hours())
                .containsExactly(
                        new ReadWallboard.Hour(NOON, 10, 50, 90),
                        new ReadWallboard.Hour(NOON.plusSeconds(3_600), 1, 7, 7));
    }

    @Test
    void clocksThatWereMetAreInTimeAndThoseThatRunOutSoonAreSaid() {
        started(desk.waiting(Urgency.HIGH).conversation(), true);
        started(desk.waiting(Urgency.HIGH).conversation(), false);

        Wallboard now = read();

        assertThat(now.timeToHuman().inTime()).isEqualTo(1);
        assertThat(now.timeToHuman().decided()).isEqualTo(1);
        assertThat(now.breachesSoon())
                .as("one to a person, two to the first reply")
                .isEqualTo(3);
    }

    @Test
    void promisesAreOpenAtRiskOrBroken() {
        UUID waiting = desk.waiting(Urgency.NORMAL).conversation();
        promise(waiting, NOON.plusSeconds(60), "OPEN");
        promise(waiting, NOON.plusSeconds(7_200), "OPEN");
        promise(waiting, NOON, "BROKEN");
        promise(waiting, NOON, "KEPT");

        assertThat(read())
                .extracting(Wallboard::promisesOpen, Wallboard::promisesSoon, Wallboard::promisesBroken)
                .containsExactly(2, 1, 1);
    }

    @Test
    void whoWaitsWithoutATicketIsForgotten() {
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        assertThat(read().forgotten()).isZero();

        dsl.update(TICKET)
                .set(TICKET.CLOSED_AT, NOON)
                .where(TICKET.ID.eq(waiting.ticket()))
                .execute();

        assertThat(read().forgotten()).isEqualTo(1);
    }

    private Wallboard read() {
        return wallboard.read(NOON, NOON.plusSeconds(10));
    }

    private void connected(Instant escalated, int seconds) {
        UUID id = desk.waiting(Urgency.NORMAL).conversation();
        dsl.update(HANDOFF)
                .set(HANDOFF.ESCALATED_AT, escalated)
                .set(HANDOFF.CONNECTED_AT, escalated.plusSeconds(seconds))
                .where(HANDOFF.CONVERSATION_ID.eq(id))
                .execute();
    }

    private void started(UUID id, boolean joined) {
        MoveClocks moveClocks = new MoveClocks(new CurrentPolicy(dsl));
        if (joined) {
            desk.change(id, Cause.ACCEPTED, sam);
        }
        dsl.transaction(c -> {
            LockedConversation locked = LockedConversation.lock(c.dsl(), id);
            var handoff = c.dsl().fetchSingle(HANDOFF, HANDOFF.CONVERSATION_ID.eq(id));
            moveClocks.after(new ClockEvent.Escalated(NOON, null), locked, handoff);
            if (joined) {
                moveClocks.after(new ClockEvent.Joined(NOON.plusSeconds(5)), locked, handoff);
            }
            locked.save();
        });
    }

    private void promise(UUID conversation, Instant due, String state) {
        dsl.insertInto(PROMISE)
                .set(PROMISE.ID, UUID.randomUUID())
                .set(PROMISE.CONVERSATION_ID, conversation)
                .set(PROMISE.EPISODE, 1)
                .set(PROMISE.KIND, "EMAIL")
                .set(PROMISE.SAID_BY, "customer")
                .set(PROMISE.DUE_AT, due)
                .set(PROMISE.STATE, state)
                .set(PROMISE.MADE_AT, NOON)
                .set(PROMISE.ENDED_AT, state.equals("OPEN") ? null : NOON)
                .execute();
    }
}
