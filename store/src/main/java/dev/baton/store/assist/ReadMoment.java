package dev.baton.store.assist;

import static dev.baton.store.generated.Tables.MESSAGE;
import static org.jooq.impl.DSL.max;

import dev.baton.domain.conversation.Author;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How far a conversation has come. */
public final class ReadMoment {
    private final DSLContext dsl;

    public ReadMoment(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param lastSeq number of the last message; 0 if there is none
     * @param lastOfCustomer number of the customer's last message; null if there is none
     */
    public record Moment(int lastSeq, @Nullable Integer lastOfCustomer) {}

    public Moment of(UUID conversationId) {
        return dsl.select(max(MESSAGE.SEQ), max(MESSAGE.SEQ).filterWhere(MESSAGE.AUTHOR.eq(Author.CUSTOMER)))
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .fetchSingle(row -> new Moment(row.value1() == null ? 0 : row.value1(), row.value2()));
    }
}
