package dev.baton.store.mail;

import dev.baton.domain.mail.MailKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to go out now, and what its letter needs.
 *
 * @param language of the policy, for this customer
 * @param name of the customer; null: not known
 * @param reason why a person is needed, in the policy's words for customers; null: there was no handoff
 * @param promise the open one; null: nothing is promised
 * @param replies what nobody has seen, oldest first
 * @param answerable an answer to it comes back into the conversation
 */
public record ReadyMail(
        UUID id,
        UUID conversationId,
        MailKind kind,
        String address,
        String language,
        long caseNumber,
        @Nullable String name,
        @Nullable String reason,
        @Nullable Promised promise,
        List<Reply> replies,
        boolean answerable) {
    public ReadyMail {
        replies = List.copyOf(replies);
    }

    /**
     * @param kind ANSWER_BY, EMAIL or CALL_BACK
     * @param words the time in the customer's language and zone
     */
    public record Promised(String kind, Instant due, String words) {}

    /**
     * @param agent whose reply it is, as customers read the name
     * @param files that came with it
     */
    public record Reply(String agent, String text, int files) {}
}
