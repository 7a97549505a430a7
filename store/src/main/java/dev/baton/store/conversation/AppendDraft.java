package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.AI_TURN;

import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.generated.tables.records.AiTurnRecord;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the AI has drafted, if the AI is still in control under the epoch of the draft; else the draft is dropped for
 * good. Either the message has a number below the take-over, or there is none.
 */
public final class AppendDraft {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public AppendDraft(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /**
     * @param seq number of the customer message that the draft answers
     * @return the AI's message's number; null if the draft was dropped. The same at every repetition.
     * @throws Refused NOT_FOUND if there is no such draft
     */
    public @Nullable Integer append(UUID conversationId, int epoch, int seq, Instant at) {
        return dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), conversationId), epoch, seq, at));
    }

    /** As {@link #append}, in the transaction that has judged the turn. */
    public @Nullable Integer in(LockedConversation conversation, int epoch, int seq, Instant at) {
        AiTurnRecord turn = conversation
                .tx()
                .fetchOne(
                        AI_TURN,
                        AI_TURN.CONVERSATION_ID
                                .eq(conversation.id())
                                .and(AI_TURN.EPOCH.eq(epoch))
                                .and(AI_TURN.SEQ.eq(seq)));
        if (turn == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        if (!turn.getState().equals("DRAFTED")) {
            return turn.getMessageSeq();
        }
        ConversationRecord row = conversation.row();
        boolean may = ConversationRules.mayAnswer(row.getControl(), row.getEpoch(), epoch) == null;
        Integer said = may ? say(conversation, turn, at) : null;
        turn.setState(may ? "SAID" : "DROPPED");
        turn.setMessageSeq(said);
        turn.setSettledAt(at);
        turn.update();
        conversation.save();
        return said;
    }

    private int say(LockedConversation conversation, AiTurnRecord turn, Instant at) {
        ConversationRecord row = conversation.row();
        EscalationPolicy inForce = policy.in(conversation.tx());
        Disclosure.once(conversation, inForce, at);
        Line line = Line.ofAi("ai/" + turn.getEpoch() + "/" + turn.getSeq(), turn.getDraft(), turn.getCitations());
        int said = conversation.append(line, at);
        row.setAnsweredSeq(Math.max(row.getAnsweredSeq(), turn.getSeq()));
        row.setIdleAt(IdleLimit.after(row.getControl(), inForce.timings(), at));
        return said;
    }
}
