package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.MAIL;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.READ_MARK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.mail.MailKind;
import dev.baton.domain.mail.MailState;
import dev.baton.store.attachment.Enclosed;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.MailRecord;
import dev.baton.store.mail.ReadyMail.Reply;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;

/**
 * What persons wrote and the customer has not seen: neither in the chat, where writing again is seeing as well, nor in an earlier
 * mail.
 *
 * @param upTo number of the newest message that belongs to this mail; later ones get one of their own
 */
record UnseenReplies(List<Reply> replies, int upTo) {
    static UnseenReplies of(LockedConversation conversation, MailRecord mail) {
        int upTo =
                Objects.requireNonNullElse(mail.getUpToSeq(), conversation.row().getLastSeq());
        Field<Integer> read = field(select(max(READ_MARK.READ_SEQ))
                .from(READ_MARK)
                .where(READ_MARK.CONVERSATION_ID.eq(conversation.id()))
                .and(READ_MARK.SIDE.eq("CUSTOMER")));
        Field<Integer> wrote = field(select(max(MESSAGE.SEQ))
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation.id()))
                .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER)));
        Field<Integer> mailed = field(select(max(MAIL.UP_TO_SEQ))
                .from(MAIL)
                .where(MAIL.CONVERSATION_ID.eq(conversation.id()))
                .and(MAIL.KIND.eq(MailKind.UNSEEN_REPLY.name()))
                .and(MAIL.STATE.eq(MailState.SENT.name())));
        List<Reply> replies = conversation
                .tx()
                .select(AGENT.DISPLAY_NAME, MESSAGE.BODY, MESSAGE.ATTACHMENTS)
                .from(MESSAGE)
                .join(AGENT)
                .on(AGENT.ID.eq(MESSAGE.AGENT_ID))
                .where(MESSAGE.CONVERSATION_ID.eq(conversation.id()))
                .and(MESSAGE.AUTHOR.eq(Author.HUMAN))
                .and(MESSAGE.VISIBILITY.eq(Visibility.PUBLIC))
                .and(MESSAGE.SEQ.le(upTo))
                .and(MESSAGE.SEQ.gt(
                        greatest(coalesce(read, val(0)), coalesce(wrote, val(0)), coalesce(mailed, val(0)))))
                .orderBy(MESSAGE.SEQ)
                .fetch(row -> new Reply(
                        row.value1(), row.value2(), Enclosed.in(row.value3()).size()));
        return new UnseenReplies(replies, upTo);
    }
}
