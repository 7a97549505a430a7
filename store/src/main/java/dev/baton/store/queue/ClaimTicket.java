package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static dev.baton.store.generated.Tables.TICKET;
import static org.jooq.impl.DSL.field;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.agent.Availability;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.AgentRecord;
import dev.baton.store.generated.tables.records.AssignmentRecord;
import dev.baton.store.generated.tables.records.OfferRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An agent takes a ticket: out of the queue, by an offer, or from a colleague who transfers it. Of any number of agents
 * exactly one has it afterwards, with one unit of capacity; the story hears of it by an Update whose id is the lease's.
 */
public final class ClaimTicket {
    private final DSLContext dsl;
    private final OfferNext offerNext;

    public ClaimTicket(DSLContext dsl) {
        this.dsl = dsl;
        this.offerNext = new OfferNext(dsl);
    }

    /**
     * @param leaseId made by the caller before the first try; the same claim again has the same answer
     * @param offerId the offer that is accepted; null: taken by hand
     * @param because accepted, assigned_by_lead
     * @param knowingly the agent goes over capacity on purpose
     */
    public record Claim(
            UUID leaseId,
            UUID ticketId,
            UUID agentId,
            @Nullable UUID offerId,
            String because,
            boolean knowingly,
            Instant at) {}

    /** What came of a claim. */
    public sealed interface Answer {
        /** @param overCapacity marked: the agent carries more than agreed */
        record Claimed(UUID leaseId, UUID conversationId, boolean overCapacity) implements Answer {}

        /** Somebody else was faster. */
        record TakenBy(UUID agentId, String displayName) implements Answer {}
    }

    /**
     * Refused: NOT_FOUND, OFFER_GONE (timed out, withdrawn, somebody else's), NOT_WAITING (nobody waits with this ticket any
     * more), NOT_ELIGIBLE (does not serve the queue), AT_CAPACITY, KEY_REUSED.
     */
    public Answer claim(Claim claim) {
        UUID conversationId = dsl.select(TICKET.CONVERSATION_ID)
                .from(TICKET)
                .where(TICKET.ID.eq(claim.ticketId()))
                .fetchOne(TICKET.CONVERSATION_ID);
        if (conversationId == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        Answer answer = dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), conversationId), claim));
        if (answer instanceof Answer.Claimed) {
            offerNext.toAgent(claim.agentId(), claim.at());
        }
        return answer;
    }

    private static Answer in(LockedConversation conversation, Claim claim) {
        DSLContext tx = conversation.tx();
        AssignmentRecord earlier = tx.fetchOne(ASSIGNMENT, ASSIGNMENT.ID.eq(claim.leaseId()));
        if (earlier != null) {
            return sameAgain(earlier, claim);
        }
        TicketRecord ticket = tx.fetchSingle(TICKET, TICKET.ID.eq(claim.ticketId()));
        OfferRecord offer = openOffer(tx, claim);
        boolean transfer = offer != null && offer.getKind().equals("TRANSFER");
        AssignmentRecord holder = tx.fetchOne(
                ASSIGNMENT, ASSIGNMENT.TICKET_ID.eq(claim.ticketId()).and(AssignmentState.live()));
        if (holder != null && !transfer) {
            return takenBy(tx, holder, claim);
        }
        if (claim.offerId() != null && (offer == null || !claim.offerId().equals(offer.getId()))) {
            throw new Refused(Refusal.OFFER_GONE);
        }
        boolean waits = tx.fetchExists(QUEUE_ENTRY, QUEUE_ENTRY.TICKET_ID.eq(claim.ticketId()));
        if (ticket.getClosedAt() != null || (!waits && !transfer)) {
            throw new Refused(Refusal.NOT_WAITING);
        }
        boolean over = takeRoom(tx, claim, ticket, transfer);
        return take(conversation, claim, ticket, holder, over);
    }

    private static Answer sameAgain(AssignmentRecord earlier, Claim claim) {
        if (!earlier.getTicketId().equals(claim.ticketId())
                || !earlier.getAgentId().equals(claim.agentId())) {
            throw new Refused(Refusal.KEY_REUSED);
        }
        return new Answer.Claimed(earlier.getId(), earlier.getConversationId(), earlier.getOverCapacity());
    }

    private static Answer takenBy(DSLContext tx, AssignmentRecord holder, Claim claim) {
        if (holder.getAgentId().equals(claim.agentId())) {
            return new Answer.Claimed(holder.getId(), holder.getConversationId(), holder.getOverCapacity());
        }
        String name = tx.select(AGENT.DISPLAY_NAME)
                .from(AGENT)
                .where(AGENT.ID.eq(holder.getAgentId()))
                .fetchSingle()
                .value1();
        return new Answer.TakenBy(holder.getAgentId(), name);
    }

    private static @Nullable OfferRecord openOffer(DSLContext tx, Claim claim) {
        return tx.fetchOne(
                OFFER,
                OFFER.TICKET_ID
                        .eq(claim.ticketId())
                        .and(OFFER.AGENT_ID.eq(claim.agentId()))
                        .and(OFFER.STATE.eq(OfferState.OPEN.name())));
    }

    /** Locks the agent and looks at what the agent carries. True: it is too much, and meant so. */
    private static boolean takeRoom(DSLContext tx, Claim claim, TicketRecord ticket, boolean transfer) {
        AgentRecord agent = tx.selectFrom(AGENT)
                .where(AGENT.ID.eq(claim.agentId()))
                .forUpdate()
                .fetchOne();
        if (agent == null || !agent.getActive()) {
            throw new Refused(Refusal.NOT_ELIGIBLE);
        }
        boolean serves = tx.fetchExists(
                AGENT_QUEUE,
                AGENT_QUEUE.AGENT_ID.eq(claim.agentId()).and(AGENT_QUEUE.QUEUE_KEY.eq(ticket.getQueueKey())));
        if (!serves && !transfer && !claim.because().equals("assigned_by_lead")) {
            throw new Refused(Refusal.NOT_ELIGIBLE);
        }
        boolean room = tx.select(field(Availability.hasRoom()))
                .from(AGENT)
                .where(AGENT.ID.eq(claim.agentId()))
                .fetchSingle()
                .value1();
        if (!room && !claim.knowingly()) {
            throw new Refused(Refusal.AT_CAPACITY);
        }
        return !room;
    }

    private static Answer take(
            LockedConversation conversation,
            Claim claim,
            TicketRecord ticket,
            @Nullable AssignmentRecord holder,
            boolean over) {
        DSLContext tx = conversation.tx();
        if (holder != null) {
            holder.setState(AssignmentState.ENDED.name());
            holder.setEndedAt(claim.at());
            holder.update();
            Hints.send(tx, Hints.Kind.AGENT, holder.getAgentId());
        }
        OpenAssignment.in(
                tx,
                new OpenAssignment.Opening(
                        claim.leaseId(),
                        ticket,
                        claim.agentId(),
                        AssignmentState.CLAIMED,
                        claim.because(),
                        over,
                        claim.at()));
        EndOffers.accepted(conversation, claim.ticketId(), claim.agentId(), claim.at());
        tx.deleteFrom(QUEUE_ENTRY)
                .where(QUEUE_ENTRY.TICKET_ID.eq(claim.ticketId()))
                .execute();
        conversation.event(
                "ticket.claimed",
                "agent:" + claim.agentId(),
                claim.at(),
                Map.of(
                        "ticket",
                        claim.ticketId(),
                        "lease",
                        claim.leaseId(),
                        "because",
                        claim.because(),
                        "overCapacity",
                        over));
        WriteCommand.in(
                conversation,
                claim.leaseId(),
                Commands.OFFER_ACCEPTED,
                Map.of("leaseId", claim.leaseId(), "agentId", claim.agentId(), "ticketId", claim.ticketId()),
                claim.at());
        conversation.save();
        Hints.send(tx, Hints.Kind.QUEUE, conversation.id());
        return new Answer.Claimed(claim.leaseId(), conversation.id(), over);
    }
}
