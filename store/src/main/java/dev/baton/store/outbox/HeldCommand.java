package dev.baton.store.outbox;

import static dev.baton.store.generated.Tables.OUTBOX;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;

/** A command that nobody has begun to tell and that can still be taken back; at most one a conversation. */
public final class HeldCommand {
    private HeldCommand() {}

    public static Condition of(UUID conversationId) {
        return OUTBOX.CONVERSATION_ID
                .eq(conversationId)
                .and(OUTBOX.HELD_UNTIL.isNotNull())
                .and(OUTBOX.DELIVERED_AT.isNull())
                .and(OUTBOX.REFUSED.isNull());
    }

    /** Takes it back, unless somebody is telling it. Run by the caller's transaction; returns the id, if there was one. */
    public static ResultQuery<Record1<UUID>> takenBack(DSLContext tx, UUID conversationId) {
        return tx.deleteFrom(OUTBOX)
                .where(of(conversationId))
                .and(OUTBOX.ATTEMPTS.eq(0))
                .returningResult(OUTBOX.ID);
    }
}
