package dev.baton.store.aiturn;

import static dev.baton.store.generated.Tables.AI_TURN;

import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Keeps what the AI has drafted under (conversation, message, epoch). The first draft stays: a second try of the same turn
 * changes nothing. Nothing is sent by it; that is AppendDraft's, if the epoch is still in force then.
 */
public final class StoreDraft {
    private final DSLContext dsl;

    public StoreDraft(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @return false if there was a draft, or a failure, already */
    public boolean store(UUID conversationId, int epoch, int seq, DraftedTurn turn, Instant at) {
        return dsl.insertInto(AI_TURN)
                        .set(AI_TURN.CONVERSATION_ID, conversationId)
                        .set(AI_TURN.SEQ, seq)
                        .set(AI_TURN.EPOCH, epoch)
                        .set(AI_TURN.STATE, "DRAFTED")
                        .set(AI_TURN.DRAFT, turn.draft())
                        .set(AI_TURN.CITATIONS, Json.write(turn.citations()))
                        .set(AI_TURN.CONFIDENCE, turn.confidence())
                        .set(AI_TURN.OUT_OF_SCOPE, turn.outOfScope())
                        .set(AI_TURN.PERSON_OFFERED, turn.personOffered())
                        .set(AI_TURN.CATEGORY, turn.category())
                        .set(AI_TURN.FACTS, Json.write(turn.measured()))
                        .set(AI_TURN.ANSWERED_BY, turn.answeredBy())
                        .set(AI_TURN.DRAFTED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
