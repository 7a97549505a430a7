package dev.baton.store.aiturn;

import static dev.baton.store.generated.Tables.AI_TURN;

import dev.baton.domain.conversation.Citation;
import dev.baton.store.generated.tables.records.AiTurnRecord;
import dev.baton.store.json.Json;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The draft of one turn, whatever became of it. */
public final class ReadDraft {
    private final DSLContext dsl;

    public ReadDraft(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param seq number of the customer message that it answers
     * @return null if nothing was drafted
     */
    public @Nullable DraftedTurn read(UUID conversationId, int epoch, int seq) {
        AiTurnRecord row = dsl.fetchOne(
                AI_TURN,
                AI_TURN.CONVERSATION_ID
                        .eq(conversationId)
                        .and(AI_TURN.EPOCH.eq(epoch))
                        .and(AI_TURN.SEQ.eq(seq)));
        return row == null || row.getDraft() == null || row.getConfidence() == null ? null : turn(row);
    }

    private static DraftedTurn turn(AiTurnRecord row) {
        return new DraftedTurn(
                row.getDraft(),
                List.of(Json.read(row.getCitations(), Citation[].class)),
                row.getConfidence(),
                row.getOutOfScope(),
                row.getPersonOffered(),
                row.getCategory(),
                Json.read(row.getFacts(), DraftedTurn.Measured.class),
                row.getAnsweredBy());
    }
}
