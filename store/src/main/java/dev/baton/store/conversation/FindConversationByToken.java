package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.DEVICE_TOKEN;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The conversation to which a customer's token belongs: the token that it began with, or that of a further device. */
public final class FindConversationByToken {
    private final DSLContext dsl;

    public FindConversationByToken(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param tokenHash SHA-256 of the token */
    public Optional<UUID> byTokenHash(byte[] tokenHash) {
        return dsl.select(CONVERSATION.ID)
                .from(CONVERSATION)
                .where(CONVERSATION.TOKEN_HASH.eq(tokenHash))
                .unionAll(select(DEVICE_TOKEN.CONVERSATION_ID)
                        .from(DEVICE_TOKEN)
                        .where(DEVICE_TOKEN.TOKEN_HASH.eq(tokenHash)))
                .fetchOptional(CONVERSATION.ID);
    }
}
