package dev.baton.store.handoff;

import dev.baton.domain.conversation.Control;
import dev.baton.store.conversation.ChangeControl;
import dev.baton.store.conversation.ChangeControl.Change;
import dev.baton.store.conversation.ChangeControl.Changed;
import dev.baton.store.conversation.IdleLimit;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.policy.CurrentPolicy;
import org.jooq.DSLContext;

/** The customer wrote again in time: the AI is in charge. Key: the request. */
public final class ReopenConversation {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public ReopenConversation(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    public Step reopen(Turnover turnover) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), turnover.conversationId());
            Changed changed = ChangeControl.in(
                    conversation,
                    new Change(
                            turnover.epoch(),
                            turnover.cause(),
                            turnover.requestKey(),
                            turnover.actor(),
                            null,
                            turnover.at()));
            if (changed.refused() == null && !changed.repeated()) {
                conversation
                        .row()
                        .setIdleAt(
                                IdleLimit.after(Control.AI, policy.in(c.dsl()).timings(), turnover.at()));
                conversation.save();
            }
            return new Step(
                    changed.refused(), changed.epoch(), conversation.row().getEpisode());
        });
    }
}
