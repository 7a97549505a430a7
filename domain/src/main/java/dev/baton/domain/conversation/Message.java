package dev.baton.domain.conversation;

import dev.baton.domain.attachment.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contribution to a conversation.
 *
 * @param seq number in its conversation, from 1, without gaps
 * @param clientId key made by whoever wrote it, before the first try; once in a conversation
 * @param agentId present exactly when a person of the team wrote it
 * @param epoch the ownership epoch under which it was written
 * @param text may be empty if there are attachments
 */
public record Message(
        int seq,
        String clientId,
        Author author,
        Visibility visibility,
        @Nullable UUID agentId,
        MessageKind kind,
        int epoch,
        String text,
        List<Citation> citations,
        List<Attachment> attachments,
        Instant sentAt) {
    public Message {
        if (seq < 1) {
            throw new IllegalArgumentException("messages are numbered from 1, not " + seq);
        }
        if ((author == Author.HUMAN) != (agentId != null)) {
            throw new IllegalArgumentException(
                    "exactly the messages of people name an agent: " + author + ", " + agentId);
        }
        citations = List.copyOf(citations);
        attachments = List.copyOf(attachments);
    }

    /** True for what the customer can read. */
    public boolean shownToCustomer() {
        return visibility == Visibility.PUBLIC;
    }
}
