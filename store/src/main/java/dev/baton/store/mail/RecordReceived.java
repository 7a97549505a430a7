package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.RECEIVED_MAIL;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What has come in by mail, once for each Message-ID. */
public final class RecordReceived {
    private final DSLContext dsl;

    public RecordReceived(DSLContext dsl) {
        this.dsl = dsl;
    }

    public boolean known(byte[] messageHash) {
        return dsl.fetchExists(RECEIVED_MAIL, RECEIVED_MAIL.MESSAGE_HASH.eq(messageHash));
    }

    /** How many answers of this conversation have become messages since then. */
    public int messages(UUID conversationId, Instant since) {
        return dsl.fetchCount(
                RECEIVED_MAIL,
                RECEIVED_MAIL
                        .CONVERSATION_ID
                        .eq(conversationId)
                        .and(RECEIVED_MAIL.OUTCOME.eq("MESSAGE"))
                        .and(RECEIVED_MAIL.RECEIVED_AT.gt(since)));
    }

    /** @param conversationId null: it belongs to none */
    public void record(byte[] messageHash, String outcome, @Nullable UUID conversationId, Instant at) {
        dsl.insertInto(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.MESSAGE_HASH, messageHash)
                .set(RECEIVED_MAIL.OUTCOME, outcome)
                .set(RECEIVED_MAIL.CONVERSATION_ID, conversationId)
                .set(RECEIVED_MAIL.RECEIVED_AT, at)
                .onConflictDoNothing()
                .execute();
    }
}
