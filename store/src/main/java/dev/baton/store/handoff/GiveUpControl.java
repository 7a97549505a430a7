package dev.baton.store.handoff;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.conversation.ChangeControl;
import dev.baton.store.conversation.ChangeControl.Change;
import dev.baton.store.conversation.ChangeControl.Changed;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.queue.LeaveQueue;
import java.util.UUID;

/** A change of control after which nobody waits for a person, or another person. */
final class GiveUpControl {
    private GiveUpControl() {}

    /** Refused as well if the agent who asks is no longer the one in charge. */
    static Changed in(LockedConversation conversation, Turnover turnover) {
        UUID holder = conversation.row().getAgentId();
        Changed changed = ChangeControl.in(
                conversation,
                new Change(
                        turnover.agentId() == null || turnover.agentId().equals(holder) ? turnover.epoch() : -1,
                        turnover.cause(),
                        turnover.requestKey(),
                        turnover.actor(),
                        null,
                        turnover.at()));
        if (changed.refused() == Refusal.STALE_EPOCH && turnover.epoch() == changed.epoch()) {
            return new Changed(Refusal.NOT_IN_CONTROL, changed.epoch(), false);
        }
        if (changed.refused() == null && !changed.repeated()) {
            LeaveQueue.in(conversation, turnover.actor(), turnover.at());
            DropDrafts.in(conversation, turnover.at());
            if (turnover.cause().to() != Control.WAITING_FOR_HUMAN) {
                KeepPasskey.erase(conversation);
            }
        }
        return changed;
    }
}
