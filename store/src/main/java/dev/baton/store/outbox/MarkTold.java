package dev.baton.store.outbox;

import static dev.baton.store.generated.Tables.OUTBOX;

import dev.baton.domain.refusal.Refusal;
import dev.baton.store.generated.tables.Outbox;
import dev.baton.store.live.Hints;
import dev.baton.store.queue.RefuseClaim;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** Writes down how telling a story went. What is told or refused stays so. */
public final class MarkTold {
    private final DSLContext dsl;
    private final RefuseClaim refuseClaim;

    public MarkTold(DSLContext dsl) {
        this.dsl = dsl;
        this.refuseClaim = new RefuseClaim(dsl);
    }

    /**
     * The story has taken it.
     *
     * @return false if nothing else is left to tell to the conversation's story
     */
    public boolean told(UUID id) {
        Outbox next = OUTBOX.as("next");
        Field<Boolean> more = DSL.field(DSL.exists(DSL.selectOne()
                .from(next)
                .where(next.CONVERSATION_ID.eq(OUTBOX.CONVERSATION_ID))
                .and(next.DELIVERED_AT.isNull())
                .and(next.REFUSED.isNull())
                .and(next.ID.ne(OUTBOX.ID))));
        return dsl.update(OUTBOX)
                .set(OUTBOX.DELIVERED_AT, Later.now())
                .where(OUTBOX.ID.eq(id))
                .and(OUTBOX.DELIVERED_AT.isNull())
                .returningResult(more)
                .fetchOptional(Record1::value1)
                .orElse(true);
    }

    /** The story said no, for good. If it was to a claim, that is released. Whoever waits for the effect is told by a hint. */
    public void refused(UUID id, Refusal refusal) {
        refuseClaim.refuse(id, dsl.select(Later.now()).fetchSingle().value1());
        dsl.transaction(c -> {
            Record1<UUID> conversation = c.dsl()
                    .update(OUTBOX)
                    .set(OUTBOX.REFUSED, refusal.name())
                    .where(OUTBOX.ID.eq(id))
                    .and(OUTBOX.DELIVERED_AT.isNull())
                    .and(OUTBOX.REFUSED.isNull())
                    .returningResult(OUTBOX.CONVERSATION_ID)
                    .fetchOne();
            if (conversation != null) {
                Hints.send(c.dsl(), Hints.Kind.OUTBOX, conversation.value1());
            }
        });
    }

    /** Nobody knows, or nobody was there: to be told again after {@code pause}. */
    public void again(UUID id, Duration pause) {
        dsl.update(OUTBOX)
                .set(OUTBOX.NEXT_TRY_AT, Later.by(pause))
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    /** The engine is back: everything untold is due now. */
    public void allAgain() {
        dsl.update(OUTBOX)
                .set(OUTBOX.NEXT_TRY_AT, Later.now())
                .where(OUTBOX.DELIVERED_AT.isNull())
                .and(OUTBOX.REFUSED.isNull())
                .and(OUTBOX.NEXT_TRY_AT.gt(Later.now()))
                .and(OUTBOX.HELD_UNTIL.isNull().or(OUTBOX.HELD_UNTIL.le(Later.now())))
                .execute();
    }
}
