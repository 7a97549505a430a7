package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.conversation.Control;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.AssignmentRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.Calendars;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The story said no to a claim: the lease and the capacity are released. If the customer still waits, the ticket waits
 * again, in front; if a colleague was about to pass it on, the colleague still has it.
 */
public final class RefuseClaim {
    private final DSLContext dsl;
    private final CurrentPolicy policy;
    private final Calendars calendars = new Calendars();
    private final OfferNext offerNext;

    public RefuseClaim(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
        this.offerNext = new OfferNext(dsl);
    }

    /** Nothing happens if the claim is connected, ended or refused already, or never was. */
    public void refuse(UUID leaseId, Instant at) {
        AssignmentRecord claim = dsl.fetchOne(ASSIGNMENT, ASSIGNMENT.ID.eq(leaseId));
        if (claim == null) {
            return;
        }
        boolean refused = dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), claim.getConversationId());
            return in(conversation, leaseId, at);
        });
        if (refused) {
            offerNext.ofConversation(claim.getConversationId(), OfferNext.Asker.ANYBODY_ELSE, at);
            offerNext.toAgent(claim.getAgentId(), at);
        }
    }

    /** As {@link #refuse}, in the transaction that found the claim no longer good; offers are the caller's. */
    public boolean in(LockedConversation conversation, UUID leaseId, Instant at) {
        DSLContext tx = conversation.tx();
        AssignmentRecord claim = tx.fetchOne(
                ASSIGNMENT, ASSIGNMENT.ID.eq(leaseId).and(ASSIGNMENT.STATE.eq(AssignmentState.CLAIMED.name())));
        if (claim == null) {
            return false;
        }
        EndAssignment.in(conversation, AssignmentState.REFUSED, at);
        TicketRecord ticket = tx.fetchSingle(TICKET, TICKET.ID.eq(claim.getTicketId()));
        if (ticket.getClosedAt() == null) {
            putBack(conversation, ticket, at);
        }
        conversation.save();
        return true;
    }

    private void putBack(LockedConversation conversation, TicketRecord ticket, Instant at) {
        DSLContext tx = conversation.tx();
        Control control = conversation.row().getControl();
        if (control == Control.WAITING_FOR_HUMAN) {
            HandoffRecord handoff = tx.fetchSingle(
                    HANDOFF,
                    HANDOFF.CONVERSATION_ID.eq(conversation.id()).and(HANDOFF.EPISODE.eq(ticket.getEpisode())));
            EnqueueTicket.in(
                    conversation,
                    new EnqueueTicket.Waiting(
                            ticket,
                            handoff,
                            true,
                            policy.version(tx, handoff.getPolicyVersion()),
                            calendars.ofQueue(tx, ticket.getQueueKey()),
                            at));
        } else if (control == Control.HUMAN) {
            UUID holder = Objects.requireNonNull(conversation.row().getAgentId());
            tx.update(ASSIGNMENT)
                    .set(ASSIGNMENT.STATE, AssignmentState.CONNECTED.name())
                    .setNull(ASSIGNMENT.ENDED_AT)
                    .where(ASSIGNMENT.ID.eq(tx.select(ASSIGNMENT.ID)
                            .from(ASSIGNMENT)
                            .where(ASSIGNMENT.TICKET_ID.eq(ticket.getId()))
                            .and(ASSIGNMENT.AGENT_ID.eq(holder))
                            .and(ASSIGNMENT.STATE.eq(AssignmentState.ENDED.name()))
                            .orderBy(ASSIGNMENT.ENDED_AT.desc())
                            .limit(1)))
                    .execute();
            ticket.setAssigneeId(holder);
            ticket.update();
        }
    }
}
