package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.EVENT;

import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The trail of a conversation, in order and without gaps. */
public final class ReadEvents {
    private final DSLContext dsl;

    public ReadEvents(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param data ids, numbers and codes */
    public record Event(int seq, UUID id, String kind, String actor, Instant at, Map<String, Object> data) {}

    public List<Event> after(UUID conversationId, int afterSeq, int limit) {
        return dsl.selectFrom(EVENT)
                .where(EVENT.CONVERSATION_ID.eq(conversationId))
                .and(EVENT.SEQ.gt(afterSeq))
                .orderBy(EVENT.SEQ)
                .limit(limit)
                .fetch(row -> new Event(
                        row.getSeq(),
                        row.getId(),
                        row.getKind(),
                        row.getActor(),
                        row.getAt(),
                        Json.map(row.getData())));
    }
}
