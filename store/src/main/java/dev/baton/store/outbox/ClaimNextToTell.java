package dev.baton.store.outbox;

import static dev.baton.store.generated.Tables.OUTBOX;

import dev.baton.store.generated.tables.Outbox;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Takes the first thing that a conversation's story has not been told yet, for as long as telling may take: meanwhile nobody
 * else tells this conversation anything, so that order is kept. Who dies while telling loses the claim when its time is up,
 * and somebody else tells it again under the same id.
 */
public final class ClaimNextToTell {
    private final DSLContext dsl;

    public ClaimNextToTell(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param id the Update's id
     * @param kind the Update's name
     * @param payload the Update's argument as JSON
     * @param first true if the story was never told anything before: there may be none yet
     * @param attempts how often it was tried, this time included
     */
    public record ToTell(UUID id, UUID conversationId, String kind, String payload, boolean first, int attempts) {}

    /** Empty if there is nothing to tell now: all is told, somebody is telling, or the next try is due later. */
    public Optional<ToTell> claim(UUID conversationId, Duration atMost) {
        Outbox earlier = OUTBOX.as("earlier");
        Field<Boolean> first = DSL.field(DSL.notExists(DSL.selectOne()
                .from(earlier)
                .where(earlier.CONVERSATION_ID.eq(OUTBOX.CONVERSATION_ID))
                .and(earlier.POSITION.lt(OUTBOX.POSITION))
                .and(earlier.KIND.ne(Commands.SEND_MAIL))));
        return dsl.update(OUTBOX)
                .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                .set(OUTBOX.NEXT_TRY_AT, Later.by(atMost))
                .where(OUTBOX.ID.eq(DSL.select(OUTBOX.ID)
                        .from(OUTBOX)
                        .where(OUTBOX.CONVERSATION_ID.eq(conversationId))
                        .and(OUTBOX.DELIVERED_AT.isNull())
                        .and(OUTBOX.REFUSED.isNull())
                        .orderBy(OUTBOX.POSITION)
                        .limit(1)
                        .forUpdate()))
                .and(OUTBOX.NEXT_TRY_AT.le(Later.now()))
                .returningResult(OUTBOX.ID, OUTBOX.KIND, OUTBOX.PAYLOAD, first, OUTBOX.ATTEMPTS)
                .fetchOptional(row -> new ToTell(
                        row.value1(), conversationId, row.value2(), text(row.value3()), row.value4(), row.value5()));
    }

    private static String text(JSONB payload) {
        return payload.data();
    }
}
