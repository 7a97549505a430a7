package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.READ_MARK;

import java.util.UUID;
import org.jooq.DSLContext;

/** How far a side has got, by numbers of messages; 0: nowhere yet. */
public record ReadMarks(int delivered, int read) {
    private static final ReadMarks NONE = new ReadMarks(0, 0);

    static ReadMarks ofCustomer(DSLContext dsl, UUID conversationId) {
        return of(dsl, conversationId, "CUSTOMER");
    }

    static ReadMarks ofTeam(DSLContext dsl, UUID conversationId) {
        return of(dsl, conversationId, "TEAM");
    }

    private static ReadMarks of(DSLContext dsl, UUID conversationId, String side) {
        return dsl.select(READ_MARK.DELIVERED_SEQ, READ_MARK.READ_SEQ)
                .from(READ_MARK)
                .where(READ_MARK.CONVERSATION_ID.eq(conversationId))
                .and(READ_MARK.SIDE.eq(side))
                .fetchOptional(row -> new ReadMarks(row.value1(), row.value2()))
                .orElse(NONE);
    }
}
