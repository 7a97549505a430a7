package dev.baton.store.aiturn;

import static dev.baton.store.generated.Tables.AI_TURN;

import dev.baton.domain.conversation.ConversationRules;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Keeps what the AI has drafted under (conversation, message, epoch). The first draft stays: a second try of the same turn
 * changes nothing. Nothing is sent by it; that is AppendDraft's, if the epoch is still in force then. One that comes when
 * control has changed already is kept as dropped.
 */
public final class StoreDraft {
    private final DSLContext dsl;

    public StoreDraft(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @return false if there was a draft, or a failure, already */
    public boolean store(UUID conversationId, int epoch, int seq, DraftedTurn turn, Instant at) {
        return dsl.transactionResult(c -> {
            ConversationRecord row =
                    LockedConversation.lock(c.dsl(), conversationId).row();
            boolean inForce = ConversationRules.mayAnswer(row.getControl(), row.getEpoch(), epoch) == null;
            return c.dsl()
                            .insertInto(AI_TURN)
                            .set(AI_TURN.CONVERSATION_ID, conversationId)
                            .set(AI_TURN.SEQ, seq)
                            .set(AI_TURN.EPOCH, epoch)
                            .set(AI_TURN.STATE, inForce ? "DRAFTED" : "DROPPED")
                            .set(content(turn))
                            .set(AI_TURN.DRAFTED_AT, at)
                            .set(AI_TURN.SETTLED_AT, inForce ? null : at)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        });
    }

    private static Map<Field<?>, ?> content(DraftedTurn turn) {
        return Map.of(
                AI_TURN.DRAFT, turn.draft(),
                AI_TURN.CITATIONS, Json.write(turn.citations()),
                AI_TURN.CONFIDENCE, turn.confidence(),
                AI_TURN.OUT_OF_SCOPE, turn.outOfScope(),
                AI_TURN.PERSON_OFFERED, turn.personOffered(),
                AI_TURN.CATEGORY, turn.category(),
                AI_TURN.FACTS, Json.write(turn.measured()),
                AI_TURN.ANSWERED_BY, turn.answeredBy());
    }
}
