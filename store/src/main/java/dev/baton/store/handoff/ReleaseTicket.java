package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.domain.sla.ClockEvent;
import dev.baton.store.conversation.ChangeControl.Changed;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.AssignmentState;
import dev.baton.store.queue.EndAssignment;
import dev.baton.store.queue.OfferNext;
import dev.baton.store.sla.MoveClocks;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The customer waits again: the agent gave the ticket back, passed it to another queue, or was silent for too long. The agent
 * is free; the ticket is queued by the step that follows. Key: the request.
 */
public final class ReleaseTicket {
    private final DSLContext dsl;
    private final MoveClocks moveClocks;
    private final OfferNext offerNext;

    public ReleaseTicket(DSLContext dsl) {
        this.dsl = dsl;
        this.moveClocks = new MoveClocks(new CurrentPolicy(dsl));
        this.offerNext = new OfferNext(dsl);
    }

    private record Released(Step step, @Nullable UUID freed) {}

    public Step release(Turnover turnover) {
        Released released =
                dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), turnover.conversationId()), turnover));
        if (released.freed() != null) {
            offerNext.toAgent(released.freed(), turnover.at());
        }
        return released.step();
    }

    private Released in(LockedConversation conversation, Turnover turnover) {
        Changed changed = GiveUpControl.in(conversation, turnover);
        Step step =
                new Step(changed.refused(), changed.epoch(), conversation.row().getEpisode());
        if (changed.refused() != null || changed.repeated()) {
            return new Released(step, null);
        }
        UUID freed = EndAssignment.in(conversation, AssignmentState.ENDED, turnover.at());
        move(conversation, turnover);
        conversation.row().setIdleAt(null);
        conversation.save();
        return new Released(step, freed);
    }

    /** Another queue has another calendar; a queue that does not exist changes nothing. */
    private void move(LockedConversation conversation, Turnover turnover) {
        String queue = turnover.queue();
        HandoffRecord handoff = OpenEpisode.handoff(conversation);
        TicketRecord ticket = OpenEpisode.ticket(conversation);
        if (queue == null
                || handoff == null
                || ticket == null
                || !conversation.tx().fetchExists(QUEUE, QUEUE.KEY.eq(queue))) {
            return;
        }
        handoff.setQueueKey(queue);
        handoff.update();
        ticket.setQueueKey(queue);
        ticket.update();
        moveClocks.after(new ClockEvent.Retargeted(turnover.at()), conversation, handoff);
    }
}
