package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.ASSIGNMENT;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.QueueEntryRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.AssignmentState;
import dev.baton.store.queue.EnqueueTicket;
import dev.baton.store.queue.OfferNext;
import dev.baton.store.sla.Calendars;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Puts the ticket of the open episode into its queue and offers it, once an epoch: not if it was claimed meanwhile. */
public final class QueueTicket {
    /** Somebody had it already: it comes before its urgency class. */
    private static final Set<Cause> FRONT = EnumSet.of(Cause.RELEASED, Cause.TRANSFERRED_TO_QUEUE, Cause.LEASE_RAN_OUT);

    private final DSLContext dsl;
    private final CurrentPolicy policy;
    private final Calendars calendars = new Calendars();
    private final OfferNext offerNext;

    public QueueTicket(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
        this.offerNext = new OfferNext(dsl);
    }

    /**
     * @param queue the ticket's; null if no episode is open
     * @param opensAt when the queue opens; null: it is open, or the ticket does not wait
     */
    public record Queued(@Nullable String queue, @Nullable Instant opensAt) {}

    public Queued queue(UUID conversationId, int epoch, Instant at) {
        Queued queued = dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), conversationId), epoch, at));
        offerNext.ofConversation(conversationId, OfferNext.Asker.STORY, at);
        return queued;
    }

    private Queued in(LockedConversation conversation, int epoch, Instant at) {
        DSLContext tx = conversation.tx();
        HandoffRecord handoff = OpenEpisode.handoff(conversation);
        TicketRecord ticket = OpenEpisode.ticket(conversation);
        boolean waits = conversation.row().getControl() == Control.WAITING_FOR_HUMAN
                && conversation.row().getEpoch() == epoch;
        if (handoff == null || ticket == null || !waits || claimed(tx, ticket.getId())) {
            return new Queued(handoff == null ? null : handoff.getQueueKey(), null);
        }
        QueueEntryRecord entry = EnqueueTicket.in(
                conversation,
                new EnqueueTicket.Waiting(
                        ticket,
                        handoff,
                        FRONT.contains(Cause.valueOf(conversation.row().getControlBecause())),
                        policy.version(tx, handoff.getPolicyVersion()),
                        calendars.ofQueue(tx, ticket.getQueueKey()),
                        at));
        conversation.save();
        return new Queued(entry.getQueueKey(), entry.getOpensAt());
    }

    private static boolean claimed(DSLContext tx, UUID ticketId) {
        return tx.fetchExists(ASSIGNMENT, ASSIGNMENT.TICKET_ID.eq(ticketId).and(AssignmentState.live()));
    }
}
