package dev.baton.store.conversation;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.MessageKind;
import dev.baton.domain.conversation.Visibility;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * A message before it has a number.
 *
 * @param key made before the first try; unique among the messages of its author in the conversation
 * @param agentId the person who writes; present exactly if the author is HUMAN
 */
record Line(
        String key,
        Author author,
        Visibility visibility,
        @Nullable UUID agentId,
        MessageKind kind,
        String body,
        JSONB citations,
        List<Attachment> attachments) {
    private static final JSONB NONE = JSONB.valueOf("[]");

    static Line ofCustomer(String key, String body, List<Attachment> attachments) {
        return new Line(key, Author.CUSTOMER, Visibility.PUBLIC, null, MessageKind.TEXT, body, NONE, attachments);
    }

    static Line ofAi(String key, String body, JSONB citations) {
        return new Line(key, Author.AI, Visibility.PUBLIC, null, MessageKind.TEXT, body, citations, List.of());
    }

    static Line ofHuman(String key, UUID agentId, Visibility visibility, String body, List<Attachment> attachments) {
        return new Line(key, Author.HUMAN, visibility, agentId, MessageKind.TEXT, body, NONE, attachments);
    }

    static Line ofSystem(String key, MessageKind kind, String body) {
        return new Line(key, Author.SYSTEM, Visibility.PUBLIC, null, kind, body, NONE, List.of());
    }
}
