package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.DEVICE_TOKEN;
import static dev.baton.store.generated.Tables.READ_MARK;
import static org.jooq.impl.DSL.select;

import dev.baton.domain.conversation.Control;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** A customer whom the merchant vouches for goes on with the conversation that was begun on another device. */
public final class ContinueConversation {
    /** So many further devices hold a token; the oldest gives way. */
    static final int MOST_DEVICES = 20;

    private final DSLContext dsl;

    public ContinueConversation(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param readSeq number of the last message that the customer has read, on any device */
    public record Continued(UUID id, long caseNumber, int readSeq) {}

    /**
     * The newest conversation of this customer that is not closed, if a signed token has said whose it is; from now on it can
     * be read and written with this token as well.
     *
     * @param tokenHash SHA-256 of the device's token; the same again changes nothing
     */
    public Optional<Continued> of(UUID customerId, byte[] tokenHash, Instant at) {
        return dsl.transactionResult(c -> newest(c.dsl(), customerId).map(id -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), id);
            if (know(c.dsl(), id, tokenHash, at)) {
                conversation.event("conversation.continued", "customer", at, Map.of("device", "further"));
                conversation.save();
            }
            return new Continued(id, conversation.row().getCaseNumber(), readBy(c.dsl(), id));
        }));
    }

    private static Optional<UUID> newest(DSLContext tx, UUID customerId) {
        return tx.select(CONVERSATION.ID)
                .from(CONVERSATION)
                .where(CONVERSATION.CUSTOMER_ID.eq(customerId))
                .and(CONVERSATION.IDENTITY.eq("verified"))
                .and(CONVERSATION.CONTROL.ne(Control.CLOSED))
                .orderBy(CONVERSATION.OPENED_AT.desc(), CONVERSATION.ID)
                .limit(1)
                .fetchOptional(CONVERSATION.ID);
    }

    private static boolean know(DSLContext tx, UUID conversation, byte[] tokenHash, Instant at) {
        int made = tx.insertInto(DEVICE_TOKEN)
                .set(DEVICE_TOKEN.TOKEN_HASH, tokenHash)
                .set(DEVICE_TOKEN.CONVERSATION_ID, conversation)
                .set(DEVICE_TOKEN.MADE_AT, at)
                .onConflict(DEVICE_TOKEN.TOKEN_HASH)
                .doUpdate()
                .set(DEVICE_TOKEN.CONVERSATION_ID, conversation)
                .set(DEVICE_TOKEN.MADE_AT, at)
                .where(DEVICE_TOKEN.CONVERSATION_ID.ne(conversation))
                .execute();
        tx.deleteFrom(DEVICE_TOKEN)
                .where(DEVICE_TOKEN.TOKEN_HASH.in(select(DEVICE_TOKEN.TOKEN_HASH)
                        .from(DEVICE_TOKEN)
                        .where(DEVICE_TOKEN.CONVERSATION_ID.eq(conversation))
                        .orderBy(DEVICE_TOKEN.MADE_AT.desc(), DEVICE_TOKEN.TOKEN_HASH)
                        .offset(MOST_DEVICES)))
                .execute();
        return made > 0;
    }

    private static int readBy(DSLContext tx, UUID conversation) {
        return tx.select(READ_MARK.READ_SEQ)
                .from(READ_MARK)
                .where(READ_MARK.CONVERSATION_ID.eq(conversation))
                .and(READ_MARK.SIDE.eq("CUSTOMER"))
                .fetchOptional(READ_MARK.READ_SEQ)
                .orElse(0);
    }
}
