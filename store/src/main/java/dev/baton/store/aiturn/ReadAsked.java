package dev.baton.store.aiturn;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.OWNERSHIP;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.MessageKind;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.customer.Identity;
import dev.baton.domain.prechat.Answer;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.attachment.Enclosed;
import dev.baton.store.conversation.Answers;
import dev.baton.store.generated.tables.Ownership;
import dev.baton.store.generated.tables.records.ConversationRecord;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** A customer's message and what the AI may hear with it. */
public final class ReadAsked {
    /** Of what was said before, the newest so many. */
    static final int MOST = 60;

    private final DSLContext dsl;

    public ReadAsked(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param files media types of what came with it: that a file was sent is known, what is in it is not
     * @param locale of the conversation, as "de-AT"
     * @param customerId whom the conversation belongs to, as it was opened; null: unknown
     * @param email left by the customer in this conversation
     * @param answers to what was asked before the chat
     * @param before what customer, AI and people said, oldest first, without the message itself
     */
    public record Asked(
            String text,
            List<String> files,
            String locale,
            Identity identity,
            @Nullable UUID customerId,
            @Nullable String email,
            List<Answer> answers,
            List<Said> before) {}

    public record Said(Author author, String text, List<String> files) {}

    /**
     * Before a message the AI hears its own stretch and everything that was said to and by a person. Of an earlier stretch
     * of the AI that ended with an escalation it hears nothing: what led to a person then is settled.
     *
     * @throws Refused NOT_FOUND if there is no such message of the customer
     */
    public Asked read(UUID conversationId, int seq) {
        ConversationRecord conversation = dsl.fetchOne(CONVERSATION, CONVERSATION.ID.eq(conversationId));
        var message = dsl.select(MESSAGE.BODY, MESSAGE.ATTACHMENTS)
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE.SEQ.eq(seq))
                .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                .fetchOne();
        if (conversation == null || message == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        return new Asked(
                message.value1(),
                types(message.value2()),
                conversation.getLocale(),
                Identity.of(conversation.getIdentity()),
                conversation.getCustomerId(),
                conversation.getContactEmail(),
                Answers.in(conversation.getAnswers()),
                before(conversationId, seq));
    }

    private List<Said> before(UUID conversationId, int seq) {
        return dsl.select(MESSAGE.AUTHOR, MESSAGE.BODY, MESSAGE.ATTACHMENTS)
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE.SEQ.lt(seq))
                .and(MESSAGE.VISIBILITY.eq(Visibility.PUBLIC))
                .and(MESSAGE.KIND.eq(MessageKind.TEXT.word()))
                .and(not(saidBeforeAnEscalation()))
                .orderBy(MESSAGE.SEQ.desc())
                .limit(MOST)
                .fetch(row -> new Said(row.value1(), row.value2(), types(row.value3())))
                .reversed();
    }

    private static List<String> types(JSONB attachments) {
        return Enclosed.in(attachments).stream().map(Attachment::mediaType).toList();
    }

    private static Condition saidBeforeAnEscalation() {
        Ownership then = OWNERSHIP.as("then");
        Ownership next = OWNERSHIP.as("next");
        return exists(selectOne()
                .from(then)
                .join(next)
                .on(next.CONVERSATION_ID.eq(then.CONVERSATION_ID))
                .and(next.EPOCH.eq(then.EPOCH.plus(1)))
                .where(then.CONVERSATION_ID.eq(MESSAGE.CONVERSATION_ID))
                .and(then.EPOCH.eq(MESSAGE.EPOCH))
                .and(then.CONTROL.eq(Control.AI))
                .and(next.CONTROL.in(Control.WAITING_FOR_HUMAN, Control.HUMAN)));
    }
}
