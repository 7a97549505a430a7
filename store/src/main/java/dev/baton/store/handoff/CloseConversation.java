package dev.baton.store.handoff;

import dev.baton.store.conversation.ChangeControl.Changed;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;

/** Nobody is expected to answer any more. The ticket is closed by the step that follows. Key: the request. */
public final class CloseConversation {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public CloseConversation(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /** @param reopenUntil until when the customer can go on with it */
    public record Closed(Step step, Instant reopenUntil) {}

    public Closed close(Turnover turnover) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), turnover.conversationId());
            Changed changed = GiveUpControl.in(conversation, turnover);
            ConversationRecord row = conversation.row();
            if (changed.refused() == null && !changed.repeated()) {
                row.setIdleAt(null);
                row.setAnsweredSeq(row.getLastSeq());
                conversation.save();
            }
            Instant closedAt = Objects.requireNonNullElse(row.getClosedAt(), turnover.at());
            return new Closed(
                    new Step(changed.refused(), changed.epoch(), row.getEpisode()),
                    closedAt.plus(policy.in(c.dsl()).timings().reopen()));
        });
    }
}
