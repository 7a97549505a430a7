package dev.baton.store.agent;

import static dev.baton.store.generated.Tables.CANNED_REPLY;

import java.util.List;
import org.jooq.DSLContext;

/** Ready sentences with placeholders, in the order of the administrator. */
public final class ReadCannedReplies {
    private final DSLContext dsl;

    public ReadCannedReplies(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param body with placeholders such as {customer.firstName} */
    public record CannedReply(String key, String title, String locale, String body) {}

    public List<CannedReply> all() {
        return dsl.selectFrom(CANNED_REPLY)
                .orderBy(CANNED_REPLY.POSITION, CANNED_REPLY.KEY)
                .fetch(row -> new CannedReply(row.getKey(), row.getTitle(), row.getLocale(), row.getBody()));
    }
}
