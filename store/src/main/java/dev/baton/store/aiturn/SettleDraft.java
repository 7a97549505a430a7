package dev.baton.store.aiturn;

import static dev.baton.store.generated.Tables.AI_TURN;

import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.conversation.MessageKind;
import dev.baton.domain.escalation.Decision;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.TextKey;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.store.conversation.AppendDraft;
import dev.baton.store.conversation.AppendSystemLine;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.escalation.RecordDecision;
import dev.baton.store.escalation.RecordDecision.Recorded;
import dev.baton.store.escalation.RecordDecision.Turn;
import dev.baton.store.generated.tables.records.ConversationRecord;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Ends an AI turn as the policy judged it: what it said is kept and, in the same transaction, the draft is sent or put away.
 */
public final class SettleDraft {
    private final DSLContext dsl;
    private final AppendDraft appendDraft;

    public SettleDraft(DSLContext dsl) {
        this.dsl = dsl;
        this.appendDraft = new AppendDraft(dsl);
    }

    /**
     * @param failure the failure's type if there is no draft; else null
     * @param policy that has judged
     */
    public record Judged(
            UUID conversationId,
            int epoch,
            int seq,
            @Nullable String failure,
            TurnFacts facts,
            Decision decision,
            EscalationPolicy policy,
            Instant at) {}

    /** @param said number of what the customer reads; null: escalated, or dropped because control has changed */
    public record Settled(@Nullable Integer said, Recorded decision) {}

    public Settled settle(Judged judged) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), judged.conversationId());
            Turn turn = new Turn(judged.conversationId(), judged.epoch(), TurnFacts.Subject.TURN, judged.seq());
            Recorded recorded =
                    RecordDecision.in(c.dsl(), UUID.randomUUID(), turn, judged.facts(), judged.decision(), judged.at());
            if (judged.failure() != null) {
                failed(c.dsl(), judged);
            }
            Integer said = recorded.escalate() ? null : say(conversation, judged);
            if (recorded.escalate()) {
                putAway(c.dsl(), judged);
            }
            conversation.save();
            return new Settled(said, recorded);
        });
    }

    private @Nullable Integer say(LockedConversation conversation, Judged judged) {
        if (judged.failure() == null) {
            return appendDraft.in(conversation, judged.epoch(), judged.seq(), judged.at());
        }
        ConversationRecord row = conversation.row();
        if (ConversationRules.mayAnswer(row.getControl(), row.getEpoch(), judged.epoch()) != null) {
            return null;
        }
        String language = judged.policy().languageFor(row.getLocale());
        String text = judged.policy().text(TextKey.AI_AWAY, language, Map.of());
        String key = "away/" + judged.epoch() + "/" + judged.seq();
        int said = AppendSystemLine.in(conversation, key, MessageKind.TEXT, text, judged.at());
        row.setAnsweredSeq(Math.max(row.getAnsweredSeq(), judged.seq()));
        return said;
    }

    private static void failed(DSLContext tx, Judged judged) {
        tx.insertInto(AI_TURN)
                .set(AI_TURN.CONVERSATION_ID, judged.conversationId())
                .set(AI_TURN.SEQ, judged.seq())
                .set(AI_TURN.EPOCH, judged.epoch())
                .set(AI_TURN.STATE, "FAILED")
                .set(AI_TURN.FAILURE, judged.failure())
                .set(AI_TURN.ANSWERED_BY, "nobody")
                .set(AI_TURN.DRAFTED_AT, judged.at())
                .set(AI_TURN.SETTLED_AT, judged.at())
                .onConflictDoNothing()
                .execute();
    }

    private static void putAway(DSLContext tx, Judged judged) {
        tx.update(AI_TURN)
                .set(AI_TURN.STATE, "ESCALATED")
                .set(AI_TURN.SETTLED_AT, judged.at())
                .where(AI_TURN.CONVERSATION_ID.eq(judged.conversationId()))
                .and(AI_TURN.EPOCH.eq(judged.epoch()))
                .and(AI_TURN.SEQ.eq(judged.seq()))
                .and(AI_TURN.STATE.eq("DRAFTED"))
                .execute();
    }
}
