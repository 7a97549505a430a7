package dev.baton.store.attachment;

import static dev.baton.store.generated.Tables.ATTACHMENT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** Takes away files that belong to no message. What was sent stays. */
public final class DropUnsentAttachments {
    private final DSLContext dsl;

    public DropUnsentAttachments(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Its sender has thought better of it. Nothing happens if it is not there, was sent, or is somebody else's. */
    public void one(UUID conversationId, UUID id, Sender sender) {
        dsl.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.CONVERSATION_ID.eq(conversationId))
                .and(ATTACHMENT.ID.eq(id))
                .and(ATTACHMENT.SEQ.isNull())
                .and(sender.owns())
                .execute();
    }

    /** @return how many there were */
    public int olderThan(Instant limit) {
        return dsl.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.SEQ.isNull())
                .and(ATTACHMENT.CREATED_AT.lt(limit))
                .execute();
    }
}
