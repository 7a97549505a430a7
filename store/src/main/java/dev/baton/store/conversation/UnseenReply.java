package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.MAIL;
import static dev.baton.store.generated.Tables.MAIL_SERVICE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.domain.mail.MailKind;
import dev.baton.domain.mail.MailState;
import dev.baton.store.generated.tables.records.MailRecord;
import dev.baton.store.mail.WriteMail;
import dev.baton.store.outbox.Commands;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A person's reply goes out by mail if it stays unseen. Replies that come before that are told in the same mail. */
final class UnseenReply {
    private UnseenReply() {}

    /** Seconds until the mail, where it can be sent and none waits already; else null. A column beside a conversation. */
    static Field<Integer> mailAfter() {
        return field(select(MAIL_SERVICE.UNSEEN_SECONDS)
                .from(MAIL_SERVICE)
                .where(MAIL_SERVICE.SENDS)
                .and(CONVERSATION
                        .CONTACT_EMAIL
                        .isNotNull()
                        .or(exists(selectOne()
                                .from(CUSTOMER)
                                .where(CUSTOMER.ID.eq(CONVERSATION.CUSTOMER_ID))
                                .and(CUSTOMER.EMAIL.isNotNull()))))
                .and(notExists(selectOne()
                        .from(MAIL)
                        .where(MAIL.CONVERSATION_ID.eq(CONVERSATION.ID))
                        .and(MAIL.KIND.eq(MailKind.UNSEEN_REPLY.name()))
                        .and(MAIL.STATE.eq(MailState.DUE.name()))
                        .and(MAIL.UP_TO_SEQ.isNull()))));
    }

    /** As part of what the caller saves. The story of the mail need not hurry: the relay's next sweep starts it. */
    static void in(LockedConversation conversation, @Nullable Duration after, int seq, Instant at) {
        if (after == null) {
            return;
        }
        MailRecord mail = WriteMail.row(conversation.id(), MailKind.UNSEEN_REPLY, "from/" + seq, at.plus(after), at);
        conversation.alongside(conversation.tx().insertInto(MAIL).set(mail).returningResult(MAIL.ID));
        conversation.command(mail.getId(), Commands.SEND_MAIL, WriteMail.start(mail), at);
    }
}
