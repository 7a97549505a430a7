package dev.baton.store.queue;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.OUTBOX;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.escalation.Urgency;
import dev.baton.store.TestPostgres;
import dev.baton.store.agent.ReadAgents;
import dev.baton.store.conversation.Desk;
import dev.baton.store.queue.ClaimTicket.Answer;
import dev.baton.store.queue.ClaimTicket.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ClaimTicketTest {
    /** 500 is what the product promises; -Dbaton.races=500 runs them all. */
    private static final int RACES = Integer.getInteger("baton.races", 50);

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final ClaimTicket claimTicket = new ClaimTicket(dsl);

    @Test
    void theClaimTakesTheTicketOffTheListAndTellsTheStory() {
        UUID sam = desk.agent("sam");
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        UUID lease = UUID.randomUUID();
        claimTicket.claim(byHand(lease, waiting, sam));
        assertThat(dsl.fetchCount(QUEUE_ENTRY)).isZero();
        assertThat(dsl.fetchSingle(OUTBOX).getId()).isEqualTo(lease);
        assertThat(dsl.fetchSingle(ASSIGNMENT).getState()).isEqualTo("CLAIMED");
    }

    @Test
    void theSameClaimAgainHasTheSameAnswer() {
        UUID sam = desk.agent("sam");
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        Claim claim = byHand(UUID.randomUUID(), waiting, sam);
        assertThat(claimTicket.claim(claim)).isEqualTo(claimTicket.claim(claim));
        assertThat(dsl.fetchCount(ASSIGNMENT)).isOne();
    }

    @Test
    void whoIsLateReadsWhoHasIt() {
        UUID sam = desk.agent("sam");
        UUID lena = desk.agent("lena");
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        claimTicket.claim(byHand(UUID.randomUUID(), waiting, sam));
        assertThat(claimTicket.claim(byHand(UUID.randomUUID(), waiting, lena)))
                .isEqualTo(new Answer.TakenBy(sam, "sam"));
    }

    @Test
    void nobodyGoesOverCapacityUnknowingly() {
        UUID sam = desk.listening("sam", 1);
        claimTicket.claim(byHand(UUID.randomUUID(), desk.waiting(Urgency.NORMAL), sam));
        Desk.Waiting second = desk.waiting(Urgency.NORMAL);
        assertThatThrownBy(() -> claimTicket.claim(byHand(UUID.randomUUID(), second, sam)))
                .hasMessage("AT_CAPACITY");
        Answer knowingly =
                claimTicket.claim(new Claim(UUID.randomUUID(), second.ticket(), sam, null, "accepted", true, NOON));
        assertThat(((Answer.Claimed) knowingly).overCapacity()).isTrue();
    }

    @Test
    void anOfferThatHasTimedOutIsGone() {
        UUID sam = desk.listening("sam", 1);
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        UUID offer = new OfferNext(dsl)
                .ofConversation(waiting.conversation(), OfferNext.Asker.STORY, NOON)
                .offerId();
        dsl.update(OFFER)
                .set(OFFER.STATE, "TIMED_OUT")
                .set(OFFER.ENDED_AT, NOON)
                .execute();
        assertThatThrownBy(() -> claimTicket.claim(
                        new Claim(UUID.randomUUID(), waiting.ticket(), sam, offer, "accepted", false, NOON)))
                .hasMessage("OFFER_GONE");
    }

    @Test
    void whoTakesATransferFreesTheColleague() {
        UUID sam = desk.listening("sam", 1);
        UUID lena = desk.listening("lena", 1);
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        claimTicket.claim(byHand(UUID.randomUUID(), waiting, sam));
        desk.change(waiting.conversation(), Cause.ACCEPTED, sam);
        UUID offer = UUID.randomUUID();
        new TransferTicket(dsl)
                .transfer(new TransferTicket.Transfer(offer, waiting.conversation(), sam, lena, "please", NOON));
        claimTicket.claim(new Claim(UUID.randomUUID(), waiting.ticket(), lena, offer, "transferred", false, NOON));
        assertThat(live()).containsExactly(lena);
        assertThat(new ReadAgents(dsl).all(NOON))
                .filteredOn(agent -> agent.lastServedAt() != null)
                .singleElement()
                .satisfies(served -> assertThat(served.id()).isEqualTo(sam));
    }

    @Test
    void aRefusedTransferStaysWithTheColleague() {
        UUID sam = desk.listening("sam", 1);
        UUID lena = desk.listening("lena", 1);
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        claimTicket.claim(byHand(UUID.randomUUID(), waiting, sam));
        desk.change(waiting.conversation(), Cause.ACCEPTED, sam);
        UUID offer = UUID.randomUUID();
        UUID lease = UUID.randomUUID();
        new TransferTicket(dsl)
                .transfer(new TransferTicket.Transfer(offer, waiting.conversation(), sam, lena, "please", NOON));
        claimTicket.claim(new Claim(lease, waiting.ticket(), lena, offer, "transferred", false, NOON));
        new RefuseClaim(dsl).refuse(lease, NOON);
        assertThat(live()).containsExactly(sam);
    }

    @Test
    void aRefusedClaimPutsTheTicketBackInFront() {
        UUID sam = desk.agent("sam");
        Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
        UUID lease = UUID.randomUUID();
        claimTicket.claim(byHand(lease, waiting, sam));
        new RefuseClaim(dsl).refuse(lease, NOON);
        new RefuseClaim(dsl).refuse(lease, NOON);
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getFront()).isTrue();
        assertThat(live()).isEmpty();
    }

    @Test
    void ofAgentsWhoClaimAtOnceExactlyOneWins() throws Exception {
        List<UUID> agents = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            agents.add(desk.listening("agent-" + i, 1));
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int race = 0; race < RACES; race++) {
                List<UUID> racers = agents.subList(0, 2 + race % 19);
                Desk.Waiting waiting = desk.waiting(Urgency.NORMAL);
                List<Callable<Answer>> claims = racers.stream()
                        .<Callable<Answer>>map(
                                agent -> () -> claimTicket.claim(byHand(UUID.randomUUID(), waiting, agent)))
                        .toList();
                List<Answer> answers = new ArrayList<>();
                for (Future<Answer> each : threads.invokeAll(claims)) {
                    answers.add(each.get());
                }
                List<UUID> holders = live();
                assertThat(holders).as("race %d", race).hasSize(1);
                assertThat(answers.stream().filter(Answer.Claimed.class::isInstance))
                        .hasSize(1);
                assertThat(answers.stream()
                                .filter(Answer.TakenBy.class::isInstance)
                                .map(answer -> ((Answer.TakenBy) answer).agentId()))
                        .hasSize(racers.size() - 1)
                        .containsOnly(holders.getFirst());
                dsl.update(ASSIGNMENT)
                        .set(ASSIGNMENT.STATE, "ENDED")
                        .set(ASSIGNMENT.ENDED_AT, NOON)
                        .execute();
            }
        }
    }

    @Test
    void automaticOffersNeverExceedCapacity() throws Exception {
        for (int i = 0; i < 4; i++) {
            desk.listening("agent-" + i, 2);
        }
        OfferNext offerNext = new OfferNext(dsl);
        List<Desk.Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            waiting.add(desk.waiting(Urgency.NORMAL));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> accepts = waiting.stream()
                    .<Callable<Boolean>>map(one -> () -> {
                        offerNext.ofConversation(one.conversation(), OfferNext.Asker.STORY, NOON);
                        dsl.selectFrom(OFFER)
                                .where(OFFER.STATE.eq("OPEN"))
                                .forEach(offer ->
                                        acceptIfStillThere(offer.getId(), offer.getTicketId(), offer.getAgentId()));
                        return true;
                    })
                    .toList();
            for (Future<Boolean> each : threads.invokeAll(accepts)) {
                each.get();
            }
        }
        assertThat(dsl.select(AGENT.ID)
                        .from(AGENT)
                        .where(dev.baton.store.agent.Availability.load().gt(new java.math.BigDecimal(2)))
                        .fetch())
                .isEmpty();
        assertThat(live()).as("and nothing is left unused").hasSize(8);
    }

    private void acceptIfStillThere(UUID offer, UUID ticket, UUID agent) {
        try {
            claimTicket.claim(new Claim(UUID.randomUUID(), ticket, agent, offer, "accepted", false, NOON));
        } catch (dev.baton.domain.refusal.Refused refused) {
            assertThat(refused).hasMessage("OFFER_GONE");
        }
    }

    private List<UUID> live() {
        return dsl.select(ASSIGNMENT.AGENT_ID)
                .from(ASSIGNMENT)
                .where(AssignmentState.live())
                .fetch(ASSIGNMENT.AGENT_ID);
    }

    private static Claim byHand(UUID lease, Desk.Waiting waiting, UUID agent) {
        return new Claim(lease, waiting.ticket(), agent, null, "accepted", false, NOON);
    }
}
