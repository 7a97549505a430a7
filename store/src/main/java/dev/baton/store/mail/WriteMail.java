package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.MAIL;

import dev.baton.domain.mail.MailKind;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.MailRecord;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail to the customer of a conversation, written beside what causes it. What it says is read when it is sent. */
public final class WriteMail {
    /** An address that somebody else has given is not flooded. */
    static final int MOST_A_DAY = 30;

    private WriteMail() {}

    /** Mails can be sent, and an address is known. */
    public static boolean possible(LockedConversation conversation) {
        return MailService.in(conversation.tx()).sends() && address(conversation) != null;
    }

    /**
     * Once for each kind and operation. Part of what the caller saves; nothing is written where {@link #possible} says no.
     *
     * @param operation what it is about, within its kind
     * @param due it is sent no sooner
     * @return false if it was written before, or if this conversation has had too many
     */
    public static boolean in(
            LockedConversation conversation, MailKind kind, String operation, Instant due, Instant at) {
        if (!possible(conversation) || tooMany(conversation, at)) {
            return false;
        }
        MailRecord mail = row(conversation.id(), kind, operation, due, at);
        int written = conversation
                .tx()
                .insertInto(MAIL)
                .set(mail)
                .onConflictDoNothing()
                .execute();
        if (written > 0) {
            WriteCommand.in(conversation, mail.getId(), Commands.SEND_MAIL, start(mail), at);
        }
        return written > 0;
    }

    public static MailRecord row(UUID conversationId, MailKind kind, String operation, Instant due, Instant at) {
        MailRecord mail = new MailRecord();
        mail.setId(UUID.nameUUIDFromBytes(
                (conversationId + "/mail/" + kind + "/" + operation).getBytes(StandardCharsets.UTF_8)));
        mail.setConversationId(conversationId);
        mail.setKind(kind.name());
        mail.setOperation(operation);
        mail.setCreatedAt(at);
        mail.setDueAt(due);
        return mail;
    }

    /** The argument of the story that sends it: ids, a code and an instant. */
    public static Map<String, Object> start(MailRecord mail) {
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("mailId", mail.getId());
        start.put("conversationId", mail.getConversationId());
        start.put("kind", mail.getKind());
        start.put("due", mail.getDueAt());
        return start;
    }

    /** What was said in the conversation comes before what the merchant knows. */
    static @Nullable String address(LockedConversation conversation) {
        String given = conversation.row().getContactEmail();
        return given != null || conversation.row().getCustomerId() == null
                ? given
                : conversation
                        .tx()
                        .select(CUSTOMER.EMAIL)
                        .from(CUSTOMER)
                        .where(CUSTOMER.ID.eq(conversation.row().getCustomerId()))
                        .fetchOne(CUSTOMER.EMAIL);
    }

    private static boolean tooMany(LockedConversation conversation, Instant at) {
        return conversation
                        .tx()
                        .fetchCount(
                                MAIL,
                                MAIL.CONVERSATION_ID
                                        .eq(conversation.id())
                                        .and(MAIL.CREATED_AT.gt(at.minus(Duration.ofDays(1)))))
                >= MOST_A_DAY;
    }
}
