package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.OWNERSHIP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Control;
import dev.baton.store.conversation.ChangeControl.Changed;
import dev.baton.store.conversation.IdleLimit;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.policy.CurrentPolicy;
import java.util.List;
import org.jooq.DSLContext;

/** The AI is in charge again: handed back, chosen by the customer, or nobody came. Key: the request. */
public final class ReturnToAi {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public ReturnToAi(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /**
     * @param unheard numbers of the customer's messages that were written while a person was awaited or there and that nobody
     *     has answered: the AI shall. What made the AI escalate is not among them
     */
    public record Returned(Step step, List<Integer> unheard) {}

    public Returned change(Turnover turnover) {
        return dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), turnover.conversationId()), turnover));
    }

    private Returned in(LockedConversation conversation, Turnover turnover) {
        Changed changed = GiveUpControl.in(conversation, turnover);
        ConversationRecord row = conversation.row();
        if (changed.refused() != null) {
            return new Returned(new Step(changed.refused(), changed.epoch(), row.getEpisode()), List.of());
        }
        List<Integer> unheard = unheard(conversation, changed.epoch());
        if (!changed.repeated()) {
            int settled = unheard.isEmpty() ? row.getLastSeq() : unheard.getFirst() - 1;
            row.setAnsweredSeq(Math.max(row.getAnsweredSeq(), settled));
            row.setIdleAt(
                    IdleLimit.after(Control.AI, policy.in(conversation.tx()).timings(), turnover.at()));
            conversation.save();
        }
        return new Returned(new Step(null, changed.epoch(), row.getEpisode()), unheard);
    }

    private static List<Integer> unheard(LockedConversation conversation, int epoch) {
        return conversation
                .tx()
                .select(MESSAGE.SEQ)
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation.id()))
                .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                .and(MESSAGE.SEQ.gt(conversation.row().getAnsweredSeq()))
                .and(MESSAGE.EPOCH.lt(epoch))
                .and(MESSAGE.EPOCH.gt(select(coalesce(max(OWNERSHIP.EPOCH), 0))
                        .from(OWNERSHIP)
                        .where(OWNERSHIP.CONVERSATION_ID.eq(conversation.id()))
                        .and(OWNERSHIP.EPOCH.lt(epoch))
                        .and(OWNERSHIP.CONTROL.in(Control.AI, Control.CLOSED))))
                .orderBy(MESSAGE.SEQ)
                .fetch(MESSAGE.SEQ);
    }
}
