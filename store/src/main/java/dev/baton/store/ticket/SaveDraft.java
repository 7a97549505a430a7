package dev.baton.store.ticket;

import static dev.baton.store.generated.Tables.DRAFT;

import dev.baton.store.conversation.HiddenPasskey;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What an agent has typed and not sent. It never sends anything. */
public final class SaveDraft {
    private final DSLContext dsl;

    public SaveDraft(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void save(UUID conversationId, UUID agentId, String body, Instant at) {
        String kept = HiddenPasskey.in(dsl, conversationId, body);
        dsl.insertInto(DRAFT, DRAFT.CONVERSATION_ID, DRAFT.AGENT_ID, DRAFT.BODY, DRAFT.UPDATED_AT)
                .values(conversationId, agentId, kept, at)
                .onConflict(DRAFT.CONVERSATION_ID, DRAFT.AGENT_ID)
                .doUpdate()
                .set(DRAFT.BODY, kept)
                .set(DRAFT.UPDATED_AT, at)
                .execute();
    }

    /** Null if there is none. */
    public @Nullable String read(UUID conversationId, UUID agentId) {
        return dsl.fetchValue(
                DRAFT.BODY, DRAFT.CONVERSATION_ID.eq(conversationId).and(DRAFT.AGENT_ID.eq(agentId)));
    }

    public void delete(UUID conversationId, UUID agentId) {
        dsl.deleteFrom(DRAFT)
                .where(DRAFT.CONVERSATION_ID.eq(conversationId))
                .and(DRAFT.AGENT_ID.eq(agentId))
                .execute();
    }
}
