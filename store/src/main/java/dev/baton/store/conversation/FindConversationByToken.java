package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The conversation to which a customer's token belongs. */
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
                .fetchOptional(CONVERSATION.ID);
    }
}
