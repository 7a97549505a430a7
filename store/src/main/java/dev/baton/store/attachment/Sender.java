package dev.baton.store.attachment;

import static dev.baton.store.generated.Tables.ATTACHMENT;

import dev.baton.domain.conversation.Author;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a file into a conversation.
 *
 * @param agentId the person of the team; null: the customer
 */
public record Sender(@Nullable UUID agentId) {
    public static final Sender CUSTOMER = new Sender(null);

    public Author author() {
        return agentId == null ? Author.CUSTOMER : Author.HUMAN;
    }

    /** The files that are this sender's own. */
    public Condition owns() {
        return ATTACHMENT.AUTHOR.eq(author()).and(ATTACHMENT.AGENT_ID.isNotDistinctFrom(agentId));
    }
}
