package dev.baton.store.attachment;

import static dev.baton.store.generated.Tables.ATTACHMENT;
import static dev.baton.store.generated.Tables.ATTACHMENT_PART;
import static dev.baton.store.generated.Tables.MESSAGE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.conversation.Visibility;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** A file, part by part: no connection is held while a slow reader takes it. */
public final class ReadAttachment {
    private final DSLContext dsl;

    public ReadAttachment(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What the customer has sent, or may read the message of; files of notes are the team's. */
    public Optional<Attachment> forCustomer(UUID conversationId, UUID id) {
        Condition shown = exists(selectOne()
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(ATTACHMENT.CONVERSATION_ID))
                .and(MESSAGE.SEQ.eq(ATTACHMENT.SEQ))
                .and(MESSAGE.VISIBILITY.eq(Visibility.PUBLIC)));
        return read(conversationId, id, Sender.CUSTOMER.owns().or(shown));
    }

    /** What was sent, and what the reader is about to send. What a customer has not sent is no business of the team. */
    public Optional<Attachment> forTeam(UUID conversationId, UUID id, UUID agentId) {
        return read(conversationId, id, ATTACHMENT.SEQ.isNotNull().or(new Sender(agentId).owns()));
    }

    private Optional<Attachment> read(UUID conversationId, UUID id, Condition may) {
        return dsl.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.CONVERSATION_ID.eq(conversationId))
                .and(ATTACHMENT.ID.eq(id))
                .and(may)
                .fetchOptional()
                .map(row -> new Attachment(row.getId(), row.getName(), row.getMediaType(), row.getSize()));
    }

    /** The bytes of one place, from 0; empty after the last one. Who asks has been let read the file. */
    public Optional<byte[]> part(UUID conversationId, UUID id, int place) {
        return dsl.select(ATTACHMENT_PART.BYTES)
                .from(ATTACHMENT_PART)
                .where(ATTACHMENT_PART.CONVERSATION_ID.eq(conversationId))
                .and(ATTACHMENT_PART.ATTACHMENT_ID.eq(id))
                .and(ATTACHMENT_PART.PLACE.eq(place))
                .fetchOptional(ATTACHMENT_PART.BYTES);
    }
}
