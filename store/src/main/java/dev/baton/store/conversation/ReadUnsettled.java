package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.MESSAGE;

import dev.baton.domain.conversation.Author;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** The customer's messages after a number. */
public final class ReadUnsettled {
    private final DSLContext dsl;

    public ReadUnsettled(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Their numbers, in order. */
    public List<Integer> after(UUID conversationId, int seq) {
        return dsl.select(MESSAGE.SEQ)
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                .and(MESSAGE.SEQ.gt(seq))
                .orderBy(MESSAGE.SEQ)
                .fetch(MESSAGE.SEQ);
    }
}
