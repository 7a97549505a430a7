package dev.baton.store.queue;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.OUTBOX;
import static dev.baton.store.generated.Tables.QUEUE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.domain.agent.Role;
import dev.baton.domain.escalation.Urgency;
import dev.baton.store.TestPostgres;
import dev.baton.store.agent.SavePerson;
import dev.baton.store.agent.SetListening;
import dev.baton.store.agent.SetOfferTime;
import dev.baton.store.agent.Touch;
import dev.baton.store.audit.Act;
import dev.baton.store.conversation.Desk;
import dev.baton.store.queue.OfferNext.Asker;
import dev.baton.store.queue.OfferNext.Offered;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OfferNextTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final OfferNext offerNext = new OfferNext(dsl);

    @Test
    void theLeastBusyAgentIsAskedFirstAndOfEqualsTheLongestIdle() {
        UUID busy = desk.listening("busy", 3);
        UUID rested = desk.listening("rested", 3);
        UUID justDone = desk.listening("just-done", 3);
        dsl.update(AGENT)
                .set(AGENT.IDLE_SINCE, NOON.plusSeconds(5))
                .where(AGENT.ID.eq(justDone))
                .execute();
        claim(desk.waiting(Urgency.NORMAL), busy);
        assertThat(offer(desk.waiting(Urgency.NORMAL))).isEqualTo(rested);
        assertThat(offer(desk.waiting(Urgency.NORMAL))).isEqualTo(justDone);
        assertThat(offer(desk.waiting(Urgency.NORMAL))).isEqualTo(busy);
        assertThat(offer(desk.waiting(Urgency.NORMAL)))
                .as("everybody's bell rings")
                .isNull();
    }

    @Test
    void itRingsLongerAtWhoHasAskedForThat() {
        UUID sam = desk.listening("sam", 3);
        new SetOfferTime(dsl).set(sam, 300);
        offer(desk.waiting(Urgency.NORMAL));
        UUID lena = desk.listening("lena", 3);
        new SetOfferTime(dsl).set(lena, 10);
        offer(desk.waiting(Urgency.NORMAL));
        assertThat(dsl.fetchSingle(OFFER, OFFER.AGENT_ID.eq(sam)).getExpiresAt())
                .isEqualTo(NOON.plusSeconds(300));
        assertThat(dsl.fetchSingle(OFFER, OFFER.AGENT_ID.eq(lena)).getExpiresAt())
                .as("never shorter than for everybody")
                .isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void anAgentWhoIsFreeIsOfferedTheMostUrgent() {
        desk.waiting(Urgency.NORMAL);
        Desk.Waiting urgent = desk.waiting(Urgency.IMMEDIATE);
        UUID sam = desk.agent("sam");
        new SetListening(dsl).start(sam, NOON);
        assertThat(dsl.fetchSingle(OFFER).getTicketId()).isEqualTo(urgent.ticket());
        assertThat(dsl.fetchSingle(OUTBOX).getKind())
                .as("the story's alarm must see the offer")
                .isEqualTo("policy.changed");
    }

    @Test
    void whoIsNotThereIsNotAsked() {
        UUID sam = desk.listening("sam", 3);
        assertThat(offerNext.ofConversation(
                        desk.waiting(Urgency.NORMAL).conversation(), Asker.STORY, NOON.plusSeconds(60)))
                .isNull();
        assertThat(offerNext.toAgent(sam, NOON.plusSeconds(59))).isNotNull();
    }

    @Test
    void whoDoesNotSpeakTheLanguageIsNotAsked() {
        UUID sam = desk.listening("sam", 3);
        UUID marie = desk.agent("marie");
        dsl.update(AGENT)
                .set(AGENT.LANGUAGES, new String[] {"fr"})
                .where(AGENT.ID.eq(marie))
                .execute();
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        dsl.update(QUEUE_ENTRY).set(QUEUE_ENTRY.LANGUAGE, "fr").execute();
        assertThat(offerNext.toAgent(sam, NOON)).isNull();
        new SetListening(dsl).start(marie, NOON);
        assertThat(dsl.fetchSingle(OFFER).getAgentId()).isEqualTo(marie);
        assertThat(dsl.fetchSingle(OFFER).getTicketId()).isEqualTo(waiting.ticket());
    }

    @Test
    void aNewTeamIsOfferedAtOnce() {
        UUID sam = desk.listening("sam", 3);
        dsl.deleteFrom(AGENT_QUEUE).where(AGENT_QUEUE.AGENT_ID.eq(sam)).execute();
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);

        new SavePerson(dsl)
                .change(
                        new SavePerson.Person(
                                sam,
                                "sam",
                                "Sam",
                                Role.AGENT,
                                null,
                                List.of("en"),
                                List.of(),
                                List.of("care"),
                                3,
                                true),
                        new Act(sam, "127.0.0.1", NOON));

        assertThat(dsl.fetchSingle(OFFER).getTicketId()).isEqualTo(waiting.ticket());
    }

    @Test
    void aQueueThatBeginsToOfferOffersWhatWaitsInIt() {
        UUID sam = desk.listening("sam", 3);
        UUID lena = desk.listening("lena", 3);
        dsl.update(QUEUE).set(QUEUE.MODE, "pick_up").execute();
        Desk.Waiting one = desk.waiting(Urgency.NORMAL);
        Desk.Waiting urgent = desk.waiting(Urgency.IMMEDIATE);
        desk.waiting(Urgency.LOW);
        assertThat(offerNext.toAgent(sam, NOON)).isNull();

        new SaveQueue(dsl)
                .save(
                        new ReadQueues.Queue("care", "Care", "always", "push", true, null, null, false, 1),
                        new Act(lena, "127.0.0.1", NOON));

        assertThat(dsl.fetchValues(OFFER.TICKET_ID)).containsExactlyInAnyOrder(one.ticket(), urgent.ticket());
    }

    @Test
    void whoDoesNotServeTheQueueIsNotAsked() {
        UUID sam = desk.listening("sam", 3);
        dsl.deleteFrom(AGENT_QUEUE).execute();
        assertThat(offer(desk.waiting(Urgency.NORMAL))).isNull();
        assertThat(offerNext.toAgent(sam, NOON)).isNull();
    }

    @Test
    void aDeclinedOfferGoesToTheNextAgentAtOnceAndDoesNotComeBack() {
        UUID sam = desk.listening("sam", 3);
        UUID lena = desk.listening("lena", 3);
        dsl.update(AGENT)
                .set(AGENT.IDLE_SINCE, NOON.minusSeconds(9))
                .where(AGENT.ID.eq(sam))
                .execute();
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        Offered offered = offerNext.ofConversation(waiting.conversation(), Asker.STORY, NOON);
        assertThat(offered.agentId()).isEqualTo(sam);
        new DeclineOffer(dsl).decline(offered.offerId(), sam, UUID.randomUUID(), NOON);
        assertThat(ringing(waiting)).isEqualTo(lena);
        UUID second = dsl.fetchSingle(OFFER, OFFER.STATE.eq("OPEN")).getId();
        new DeclineOffer(dsl).decline(second, lena, UUID.randomUUID(), NOON);
        assertThat(dsl.fetchCount(OFFER, OFFER.STATE.eq("OPEN"))).isZero();
        assertThatThrownBy(() -> new DeclineOffer(dsl).decline(second, sam, UUID.randomUUID(), NOON))
                .hasMessage("NOT_FOUND");
    }

    @Test
    void whoStopsListeningLosesWhatRings() {
        UUID sam = desk.listening("sam", 3);
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        assertThat(offer(waiting)).isEqualTo(sam);
        UUID lena = desk.listening("lena", 3);
        new SetListening(dsl).stop(sam, "break", NOON);
        assertThat(ringing(waiting)).isEqualTo(lena);
        assertThat(offerNext.toAgent(sam, NOON)).isNull();
    }

    @Test
    void aQueueThatOpensLaterOffersNothing() {
        UUID sam = desk.listening("sam", 3);
        desk.waiting(Urgency.NORMAL);
        dsl.update(QUEUE_ENTRY).set(QUEUE_ENTRY.OPENS_AT, NOON.plusSeconds(30)).execute();
        assertThat(offerNext.toAgent(sam, NOON)).isNull();
        assertThat(offerNext.toAgent(sam, NOON.plusSeconds(30))).isNotNull();
    }

    @Test
    void whoListensAndComesBackIsOfferedWhatWaits() {
        UUID sam = desk.listening("sam", 3);
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        Instant back = NOON.plusSeconds(61);
        assertThat(offerNext.ofConversation(waiting.conversation(), Asker.STORY, back))
                .as("Sam's console was not heard of for a minute")
                .isNull();
        new Touch(dsl).presence(sam, sam, back);
        assertThat(ringing(waiting)).isEqualTo(sam);
    }

    private UUID ringing(Desk.Waiting waiting) {
        return dsl.fetchSingle(OFFER, OFFER.TICKET_ID.eq(waiting.ticket()).and(OFFER.STATE.eq("OPEN")))
                .getAgentId();
    }

    private UUID offer(Desk.Waiting waiting) {
        Offered offered = offerNext.ofConversation(waiting.conversation(), Asker.STORY, NOON);
        return offered == null ? null : offered.agentId();
    }

    private void claim(Desk.Waiting waiting, UUID agent) {
        claimAt(waiting, agent, NOON);
    }

    private void claimAt(Desk.Waiting waiting, UUID agent, Instant at) {
        new ClaimTicket(dsl)
                .claim(new ClaimTicket.Claim(UUID.randomUUID(), waiting.ticket(), agent, null, "accepted", false, at));
    }
}
