package dev.baton.store.assist;

import static dev.baton.store.generated.Tables.ASSIST;

import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** Keeps what the AI wrote for an agent, once for each request. */
public final class StoreAssist {
    private final DSLContext dsl;

    public StoreAssist(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param kind REPLY or SUMMARY */
    public record For(UUID requestId, UUID conversationId, UUID agentId, String kind) {}

    public void store(For request, ReadAssist.Assist assist, Instant at) {
        dsl.insertInto(ASSIST)
                .set(ASSIST.ID, request.requestId())
                .set(ASSIST.CONVERSATION_ID, request.conversationId())
                .set(ASSIST.AGENT_ID, request.agentId())
                .set(ASSIST.KIND, request.kind())
                .set(ASSIST.BODY, assist.text())
                .set(ASSIST.NONE_BECAUSE, assist.noneBecause())
                .set(ASSIST.CITATIONS, Json.write(assist.sources()))
                .set(ASSIST.CONFIDENCE, assist.confidence())
                .set(ASSIST.THROUGH_SEQ, assist.throughSeq())
                .set(ASSIST.CREATED_AT, at)
                .onConflictDoNothing()
                .execute();
    }
}
