package dev.baton.store.escalation;

import static dev.baton.store.generated.Tables.DECISION;

import dev.baton.domain.escalation.TurnFacts;
import dev.baton.store.json.Json;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** What was read from a customer message when it was judged; the AI's turn is judged on the same. */
public final class ReadReading {
    private final DSLContext dsl;

    public ReadReading(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Null: the message has not been judged in this epoch. */
    public @Nullable TurnFacts facts(UUID conversationId, int epoch, int seq) {
        JSONB facts = dsl.select(DECISION.FACTS)
                .from(DECISION)
                .where(DECISION.CONVERSATION_ID.eq(conversationId))
                .and(DECISION.EPOCH.eq(epoch))
                .and(DECISION.SUBJECT.eq(TurnFacts.Subject.MESSAGE.name()))
                .and(DECISION.SEQ.eq(seq))
                .fetchOne(DECISION.FACTS);
        return Json.readOrNull(facts, TurnFacts.class);
    }
}
