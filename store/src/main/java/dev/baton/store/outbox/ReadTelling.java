package dev.baton.store.outbox;

import static dev.baton.store.generated.Tables.OUTBOX;

import dev.baton.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How far the telling is. */
public final class ReadTelling {
    private final DSLContext dsl;

    public ReadTelling(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param refused why the story said no; null if it did not */
    public record Telling(boolean told, @Nullable Refusal refused) {}

    /** What became of one command; empty if there is no such. */
    public Optional<Telling> of(UUID id) {
        return dsl.select(OUTBOX.DELIVERED_AT, OUTBOX.REFUSED)
                .from(OUTBOX)
                .where(OUTBOX.ID.eq(id))
                .fetchOptional(row ->
                        new Telling(row.value1() != null, row.value2() == null ? null : Refusal.valueOf(row.value2())));
    }

    /** Conversations whose stories have something to hear that is due now; whoever waited longest first. */
    public List<UUID> due(int limit) {
        return dsl.select(OUTBOX.CONVERSATION_ID)
                .from(OUTBOX)
                .where(OUTBOX.DELIVERED_AT.isNull())
                .and(OUTBOX.REFUSED.isNull())
                .and(OUTBOX.NEXT_TRY_AT.le(Later.now()))
                .groupBy(OUTBOX.CONVERSATION_ID)
                .orderBy(DSL.min(OUTBOX.POSITION))
                .limit(limit)
                .fetch(OUTBOX.CONVERSATION_ID);
    }
}
