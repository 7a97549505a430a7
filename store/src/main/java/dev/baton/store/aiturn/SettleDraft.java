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

    /**
     * @param said number of what the customer reads; null: escalated, or dropped because control has changed
     * @param decision null: dropped before anything was decided
     */
    public record Settled(@Nullable Integer said, @Nullable Recorded decision) {}

    /** The same at every repetition, whatever the policy and the clock say by then. */
    public Settled settle(Judged judged) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), judged.conversationId());
            Turn turn = new Turn(judged.conversationId(), judged.epoch(), TurnFacts.Subject.TURN, judged.seq());
            Recorded recorded =
                    RecordDecision.whileInControl(conversation, turn, judged.facts(), judged.decision(), judged.at());
            if (judged.failure() != null) {
                failed(c.dsl(), judged);
            }
            Integer said = null;
            if (recorded != null && recorded.escalate()) {
                putAway(c.dsl(), judged);
            } else {
                said = say(conversation, judged);
            }
            if (recorded != null) {
                sort(conversation.row(), judged.facts().reading().category());
            }
            conversation.save();
            return new Settled(said, recorded);
        });
    }

    /** What nobody could sort leaves the category that is known. */
    private static void sort(ConversationRecord row, String category) {
        if (!category.equals(TurnFacts.Reading.NOTHING.category())) {
            row.setCategory(category);
        }
    }

    private @Nullable Integer say(LockedConversation conversation, Judged judged) {
        return judged.failure() == null
                ? appendDraft.in(conversation, judged.epoch(), judged.seq(), judged.at())
                : apologise(conversation, judged);
    }

    private static @Nullable Integer apologise(LockedConversation conversation, Judged judged) {
        String key = "away/" + judged.epoch() + "/" + judged.seq();
        ConversationRecord row = conversation.row();
        boolean may = ConversationRules.mayAnswer(row.getControl(), row.getEpoch(), judged.epoch()) == null;
        if (!may && !AppendSystemLine.said(conversation, key)) {
            return null;
        }
        String language = judged.policy().languageFor(row.getLocale());
        String text = judged.policy().text(TextKey.AI_AWAY, language, Map.of());
        int said = AppendSystemLine.in(conversation, key, MessageKind.TEXT, text, judged.at());
        row.setAnsweredSeq(Math.max(row.getAnsweredSeq(), judged.seq()));
        return said;
    }

    /** A draft that came after the retries were used up is kept for the brief, and not sent. */
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
                .onConflict(AI_TURN.CONVERSATION_ID, AI_TURN.SEQ, AI_TURN.EPOCH)
                .doUpdate()
                .set(AI_TURN.STATE, "FAILED")
                .set(AI_TURN.FAILURE, judged.failure())
                .set(AI_TURN.SETTLED_AT, judged.at())
                .where(AI_TURN.STATE.eq("DRAFTED"))
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
