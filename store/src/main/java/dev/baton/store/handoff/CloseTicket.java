package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.handoff.Outcome;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.domain.ticket.EngagementStatus;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.AssignmentState;
import dev.baton.store.queue.EndAssignment;
import dev.baton.store.queue.LeaveQueue;
import dev.baton.store.queue.OfferNext;
import dev.baton.store.sla.EndPromises;
import dev.baton.store.sla.MoveClocks;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Ends an episode and its ticket with the outcome of the last change of control, once: clocks stop, promises end, the agent is
 * free for the next customer.
 */
public final class CloseTicket {
    private final DSLContext dsl;
    private final MoveClocks moveClocks;
    private final OfferNext offerNext;

    public CloseTicket(DSLContext dsl) {
        this.dsl = dsl;
        this.moveClocks = new MoveClocks(new CurrentPolicy(dsl));
        this.offerNext = new OfferNext(dsl);
    }

    /** Nothing happens if the episode is over already, or goes on because control has changed in another way. */
    public void close(UUID conversationId, int episode, Instant at) {
        UUID freed = dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), conversationId), episode));
        if (freed != null) {
            offerNext.toAgent(freed, at);
        }
    }

    private @Nullable UUID in(LockedConversation conversation, int episode) {
        ConversationRecord row = conversation.row();
        HandoffRecord handoff = conversation
                .tx()
                .fetchOne(
                        HANDOFF,
                        HANDOFF.CONVERSATION_ID
                                .eq(row.getId())
                                .and(HANDOFF.EPISODE.eq(episode))
                                .and(HANDOFF.ENDED_AT.isNull()));
        Outcome outcome = outcome(row);
        if (handoff == null || outcome == null) {
            return null;
        }
        Instant ended = row.getControlSince();
        moveClocks.after(new ClockEvent.Ended(ended, handoff.getConnectedAt() != null), conversation, handoff);
        EndPromises.in(
                conversation,
                outcome == Outcome.RESOLVED ? EndPromises.Ending.KEPT : EndPromises.Ending.WITHDRAWN,
                ended);
        LeaveQueue.in(conversation, "policy", ended);
        UUID freed = EndAssignment.in(conversation, AssignmentState.ENDED, ended);
        handoff.setEndedAt(ended);
        handoff.setOutcome(outcome.name());
        handoff.update();
        closeTicket(conversation, episode, outcome, ended);
        conversation.save();
        return freed;
    }

    private static @Nullable Outcome outcome(ConversationRecord row) {
        return row.getControlBecause().equals("OPENED") ? null : Outcome.of(Cause.valueOf(row.getControlBecause()));
    }

    private static void closeTicket(LockedConversation conversation, int episode, Outcome outcome, Instant ended) {
        int closed = conversation
                .tx()
                .update(TICKET)
                .set(TICKET.STATUS, EngagementStatus.COMPLETED)
                .set(TICKET.CLOSED_AT, ended)
                .set(TICKET.OUTCOME, outcome.name())
                .where(TICKET.CONVERSATION_ID.eq(conversation.id()))
                .and(TICKET.EPISODE.eq(episode))
                .and(TICKET.CLOSED_AT.isNull())
                .execute();
        if (closed > 0) {
            conversation.event("ticket.closed", "policy", ended, Map.of("episode", episode, "outcome", outcome));
            Hints.send(conversation.tx(), Hints.Kind.ENGAGEMENT, conversation.id());
        }
    }
}
