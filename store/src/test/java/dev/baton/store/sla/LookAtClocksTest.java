package dev.baton.store.sla;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.CLOCK;
import static dev.baton.store.generated.Tables.CLOCK_MARK;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.EVENT;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.domain.sla.Outlook;
import dev.baton.domain.sla.SlaMetric;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.ClaimTicket;
import dev.baton.store.queue.OfferNext;
import dev.baton.store.sla.LookAtClocks.What;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LookAtClocksTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final LookAtClocks lookAtClocks = new LookAtClocks(dsl);

    @Test
    void eachMarkActsOnceAndABreachCarriesItsTrueInstant() {
        UUID waiting = escalated(Urgency.NORMAL);
        look(waiting, 310);
        look(waiting, 320);
        assertThat(dsl.fetchSingle(CLOCK, CLOCK.METRIC.eq(SlaMetric.TIME_TO_HUMAN))
                        .getStatus())
                .isEqualTo(SlaStatus.BREACHED);
        assertThat(dsl.fetchSingle(CLOCK, CLOCK.METRIC.eq(SlaMetric.TIME_TO_HUMAN))
                        .getEndedAt())
                .isEqualTo(NOON.plusSeconds(300));
        assertThat(dsl.fetchCount(CLOCK_MARK))
                .as("half, warn, due of two clocks")
                .isEqualTo(6);
        assertThat(dsl.fetchCount(EVENT, EVENT.KIND.eq("clock.breached"))).isEqualTo(2);
    }

    @Test
    void aWarningLiftsAWaitingTicketUpToHigh() {
        UUID waiting = escalated(Urgency.LOW);
        look(waiting, 900);
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getUrgency()).isEqualTo(Urgency.HIGH);
        look(waiting, 2000);
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getUrgency()).isEqualTo(Urgency.HIGH);
    }

    @Test
    void theNextLookIsTheEarliestMarkOfAll() {
        UUID waiting = escalated(Urgency.NORMAL);
        Outlook outlook = look(waiting, 1).outlook();
        assertThat(outlook.nextLook()).isEqualTo(NOON.plusSeconds(150));
        assertThat(outlook.awaited()).isEqualTo("giving up on a customer who left");
        assertThat(outlook.dueAt()).isEqualTo("2026-03-02T12:05:00Z");
    }

    @Test
    void anOfferThatRangTooLongEndsAndTheSecondMissStopsTheListening() {
        UUID sam = desk.listening("sam", 3);
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        new OfferNext(dsl).ofConversation(waiting.conversation(), OfferNext.Asker.STORY, NOON);
        assertThat(look(waiting.conversation(), 29).due()).isEmpty();
        assertThat(what(look(waiting.conversation(), 30))).containsExactly(What.OFFER_TIMED_OUT);
        assertThat(dsl.fetchCount(OFFER, OFFER.STATE.eq("OPEN")))
                .as("nobody else is there: it rings again")
                .isOne();
        assertThat(dsl.fetchSingle(AGENT, AGENT.ID.eq(sam)).getListening()).isTrue();
        assertThat(what(look(waiting.conversation(), 59))).isEmpty();
        assertThat(what(look(waiting.conversation(), 60))).contains(What.OFFER_TIMED_OUT);
        assertThat(dsl.fetchSingle(AGENT, AGENT.ID.eq(sam)).getListening()).isFalse();
        assertThat(dsl.fetchCount(OFFER, OFFER.STATE.eq("OPEN"))).isZero();
        assertThat(dsl.fetchCount(OFFER, OFFER.STATE.eq("TIMED_OUT"))).isEqualTo(2);
    }

    @Test
    void anOfferThatRangTooLongGoesToTheNextAgent() {
        UUID sam = desk.listening("sam", 3);
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        new OfferNext(dsl).ofConversation(waiting.conversation(), OfferNext.Asker.STORY, NOON);
        UUID lena = desk.listening("lena", 3);
        look(waiting.conversation(), 30);
        assertThat(dsl.fetchSingle(OFFER, OFFER.STATE.eq("TIMED_OUT")).getAgentId())
                .isEqualTo(sam);
        assertThat(dsl.fetchSingle(OFFER, OFFER.STATE.eq("OPEN")).getAgentId()).isEqualTo(lena);
    }

    @Test
    void aQueueThatOpensIsSaidOnce() {
        UUID waiting = desk.waiting(Urgency.NORMAL).conversation();
        dsl.update(CALENDAR)
                .set(CALENDAR.HOURS, JSONB.valueOf("{\"weekly\":{\"MONDAY\":[[\"12:01\",\"17:00\"]]}}"))
                .execute();
        dsl.update(QUEUE_ENTRY).set(QUEUE_ENTRY.OPENS_AT, NOON.plusSeconds(60)).execute();
        assertThat(look(waiting, 59).outlook().nextLook()).isEqualTo(NOON.plusSeconds(60));
        assertThat(what(look(waiting, 60))).containsExactly(What.QUEUE_OPENS);
        assertThat(what(look(waiting, 61))).doesNotContain(What.QUEUE_OPENS);
    }

    @Test
    void whoLeavesWhileWaitingIsAwayAndThenGone() {
        UUID waiting = desk.waiting(Urgency.NORMAL).conversation();
        look(waiting, 61);
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getAwaySince()).isEqualTo(NOON.plusSeconds(60));
        assertThat(what(look(waiting, 300))).contains(What.ABANDONED);
    }

    @Test
    void whoCanBeReachedLaterIsNotGone() {
        UUID waiting = desk.waiting(Urgency.NORMAL).conversation();
        dsl.update(CONVERSATION)
                .set(CONVERSATION.CONTACT_EMAIL, "maya@example.com")
                .execute();
        assertThat(what(look(waiting, 300))).doesNotContain(What.ABANDONED);
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getAwaySince()).isNull();
    }

    @Test
    void theLeaseOfASilentAgentIsWarnedAndEnds() {
        UUID conversation = connected();
        new AppendCustomerMessage(dsl)
                .append(new AppendCustomerMessage.Words(conversation, "k", "are you there?", NOON.plusSeconds(10)));
        look(conversation, 10 + 5 * 60);
        look(conversation, 11 + 5 * 60);
        assertThat(dsl.fetchCount(EVENT, EVENT.KIND.eq("lease.warned"))).isOne();
        assertThat(look(conversation, 9 + 8 * 60).due()).isEmpty();
        assertThat(look(conversation, 10 + 8 * 60).due())
                .extracting(LookAtClocks.Due::cause)
                .containsExactly(Cause.LEASE_RAN_OUT);
    }

    @Test
    void theLeaseDoesNotRunWhileItIsTheCustomersTurn() {
        assertThat(what(look(connected(), 20 * 60))).doesNotContain(What.LEASE_RAN_OUT);
    }

    @Test
    void whereNobodyWritesTheIdleLimitCloses() {
        UUID conversation = desk.conversation();
        assertThat(look(conversation, 0).outlook().nextLook()).isEqualTo(NOON.plusSeconds(30 * 60));
        assertThat(look(conversation, 30 * 60).due())
                .extracting(LookAtClocks.Due::cause)
                .containsExactly(Cause.IDLE);
    }

    @Test
    void afterAChangeOfControlAnOldLookDoesNothing() {
        UUID waiting = escalated(Urgency.NORMAL);
        assertThat(lookAtClocks.look(waiting, 1, NOON.plusSeconds(10_000)).due())
                .isEmpty();
        assertThat(dsl.fetchCount(CLOCK_MARK)).isZero();
    }

    private UUID connected() {
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        UUID sam = desk.listening("sam", 3);
        new ClaimTicket(dsl)
                .claim(new ClaimTicket.Claim(UUID.randomUUID(), waiting.ticket(), sam, null, "accepted", false, NOON));
        desk.change(waiting.conversation(), Cause.ACCEPTED, sam);
        return waiting.conversation();
    }

    private UUID escalated(Urgency urgency) {
        UUID conversation = desk.waiting(urgency).conversation();
        dsl.transaction(c -> {
            LockedConversation locked = LockedConversation.lock(c.dsl(), conversation);
            new MoveClocks(new CurrentPolicy(dsl))
                    .after(
                            new ClockEvent.Escalated(NOON, null),
                            locked,
                            c.dsl().fetchSingle(HANDOFF, HANDOFF.CONVERSATION_ID.eq(conversation)));
            locked.save();
        });
        return conversation;
    }

    private LookAtClocks.Looked look(UUID conversation, int second) {
        int epoch =
                dsl.fetchSingle(CONVERSATION, CONVERSATION.ID.eq(conversation)).getEpoch();
        Instant now = NOON.plusSeconds(second);
        return lookAtClocks.look(conversation, epoch, now);
    }

    private static List<What> what(LookAtClocks.Looked looked) {
        return looked.due().stream().map(LookAtClocks.Due::what).toList();
    }
}
