package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.store.conversation.IdleLimit;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.LeaveQueue;
import dev.baton.store.sla.MoveClocks;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** What goes with a person's taking charge of an episode, however it came about. */
final class TakeCharge {
    private final CurrentPolicy policy;
    private final MoveClocks moveClocks;

    TakeCharge(DSLContext dsl) {
        this.policy = new CurrentPolicy(dsl);
        this.moveClocks = new MoveClocks(policy);
    }

    void in(LockedConversation conversation, UUID agentId, Instant at) {
        DSLContext tx = conversation.tx();
        HandoffRecord handoff = OpenEpisode.handoff(conversation);
        if (handoff != null) {
            if (handoff.getConnectedAt() == null) {
                handoff.setConnectedAt(at);
                handoff.update();
            }
            moveClocks.after(new ClockEvent.Joined(at), conversation, handoff);
        }
        LeaveQueue.in(conversation, "agent:" + agentId, at);
        tx.update(TICKET)
                .set(TICKET.ASSIGNEE_ID, agentId)
                .where(TICKET.CONVERSATION_ID.eq(conversation.id()))
                .and(TICKET.CLOSED_AT.isNull())
                .execute();
        conversation
                .row()
                .setIdleAt(IdleLimit.after(Control.HUMAN, policy.in(tx).timings(), at));
        conversation.save();
        Hints.send(tx, Hints.Kind.AGENT, agentId);
        Hints.send(tx, Hints.Kind.ENGAGEMENT, conversation.id());
    }
}
