package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.MAIL;
import static dev.baton.store.generated.Tables.REPLY_TOKEN;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** To which mail an answer belongs. */
public final class FindReplyToken {
    private final DSLContext dsl;

    public FindReplyToken(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param address to which the mail went: nobody else may answer it */
    public record Answered(UUID mailId, UUID conversationId, String address, String locale) {}

    public Optional<Answered> byHash(byte[] tokenHash) {
        return dsl.select(MAIL.ID, MAIL.CONVERSATION_ID, MAIL.ADDRESS, CONVERSATION.LOCALE)
                .from(REPLY_TOKEN)
                .join(MAIL)
                .on(MAIL.ID.eq(REPLY_TOKEN.MAIL_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MAIL.CONVERSATION_ID))
                .where(REPLY_TOKEN.TOKEN_HASH.eq(tokenHash))
                .and(MAIL.ADDRESS.isNotNull())
                .fetchOptional(row -> new Answered(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
