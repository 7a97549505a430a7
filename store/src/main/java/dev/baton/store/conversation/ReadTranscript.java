package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.MESSAGE;

import dev.baton.domain.conversation.Citation;
import dev.baton.domain.conversation.Message;
import dev.baton.domain.conversation.MessageKind;
import dev.baton.domain.conversation.Visibility;
import dev.baton.store.attachment.Enclosed;
import dev.baton.store.generated.tables.records.MessageRecord;
import dev.baton.store.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The messages of a conversation, in order. */
public final class ReadTranscript {
    private final DSLContext dsl;

    public ReadTranscript(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Everything after {@code afterSeq}, notes included; at most {@code limit}. */
    public List<Message> after(UUID conversationId, int afterSeq, int limit) {
        return read(MESSAGE.CONVERSATION_ID.eq(conversationId).and(MESSAGE.SEQ.gt(afterSeq)), limit);
    }

    /** As {@link #after}, without what is for the team only: numbers of notes are missing in it. */
    public List<Message> shownToCustomerAfter(UUID conversationId, int afterSeq, int limit) {
        return read(
                MESSAGE.CONVERSATION_ID
                        .eq(conversationId)
                        .and(MESSAGE.SEQ.gt(afterSeq))
                        .and(MESSAGE.VISIBILITY.eq(Visibility.PUBLIC)),
                limit);
    }

    /** The message of this number. */
    public Optional<Message> one(UUID conversationId, int seq) {
        return dsl.fetchOptional(
                        MESSAGE, MESSAGE.CONVERSATION_ID.eq(conversationId).and(MESSAGE.SEQ.eq(seq)))
                .map(ReadTranscript::message);
    }

    private List<Message> read(Condition condition, int limit) {
        return dsl.selectFrom(MESSAGE)
                .where(condition)
                .orderBy(MESSAGE.SEQ)
                .limit(limit)
                .fetch(ReadTranscript::message);
    }

    private static Message message(MessageRecord row) {
        return new Message(
                row.getSeq(),
                row.getClientId(),
                row.getAuthor(),
                row.getVisibility(),
                row.getAgentId(),
                MessageKind.of(row.getKind()),
                row.getEpoch(),
                row.getBody(),
                List.of(Json.read(row.getCitations(), Citation[].class)),
                Enclosed.in(row.getAttachments()),
                row.getSentAt());
    }
}
