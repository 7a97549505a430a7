package dev.baton.api.conversation;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Citation;
import dev.baton.domain.conversation.Message;
import dev.baton.domain.conversation.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is shown.
 *
 * @param seq its number; the customer's view lacks the numbers of notes
 * @param clientMessageId the key that its author gave it; only on what the reader's own side wrote
 * @param kind text, or what a system line is about: disclosure, handoff, joined, returned, dropped, promise, withdrawn, closed, ended
 * @param text may be empty if there are attachments
 * @param agentId only shown to the team
 * @param agentName display name of the person who wrote it
 */
public record MessageView(
        int seq,
        @Nullable String clientMessageId,
        Author author,
        Visibility visibility,
        String kind,
        @Nullable UUID agentId,
        @Nullable String agentName,
        int epoch,
        String text,
        List<Citation> citations,
        List<Attachment> attachments,
        Instant sentAt) {

    static MessageView forCustomer(Message message, @Nullable String agentName) {
        String key = message.author() == Author.CUSTOMER ? message.clientId() : null;
        return of(message, key, null, agentName);
    }

    static MessageView forTeam(Message message, @Nullable String agentName) {
        String key = message.author() == Author.HUMAN ? message.clientId() : null;
        return of(message, key, message.agentId(), agentName);
    }

    private static MessageView of(
            Message message, @Nullable String key, @Nullable UUID agentId, @Nullable String agentName) {
        return new MessageView(
                message.seq(),
                key,
                message.author(),
                message.visibility(),
                message.kind().word(),
                agentId,
                agentName,
                message.epoch(),
                message.text(),
                message.citations(),
                message.attachments(),
                message.sentAt());
    }
}
