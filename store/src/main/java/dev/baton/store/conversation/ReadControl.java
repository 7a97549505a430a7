package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.OWNERSHIP;

import dev.baton.domain.conversation.Control;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Who has control of a conversation now, and whether a certain request has changed it. */
public final class ReadControl {
    private final DSLContext dsl;

    public ReadControl(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param agentId the person in charge; null unless control is HUMAN */
    public record Now(
            Control control,
            int epoch,
            @Nullable UUID agentId,
            Instant since,
            @Nullable Instant closedAt,
            boolean changedByRequest) {}

    /** @param requestKey the request that is asked about; empty: none */
    public Optional<Now> of(UUID conversationId, String requestKey) {
        Field<Boolean> changed = DSL.field(DSL.exists(DSL.selectOne()
                .from(OWNERSHIP)
                .where(OWNERSHIP.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(OWNERSHIP.REQUEST_KEY.eq(requestKey))));
        return dsl.select(
                        CONVERSATION.CONTROL,
                        CONVERSATION.EPOCH,
                        CONVERSATION.AGENT_ID,
                        CONVERSATION.CONTROL_SINCE,
                        CONVERSATION.CLOSED_AT,
                        changed)
                .from(CONVERSATION)
                .where(CONVERSATION.ID.eq(conversationId))
                .fetchOptional(row ->
                        new Now(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
