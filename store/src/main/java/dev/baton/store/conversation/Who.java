package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.BRIEF;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.jsonbGetElement;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.handoff.Mood;
import org.jooq.Field;

/** Columns about the customer that every list of the team shows, beside {@code conversation}. */
public final class Who {
    private static final int PREVIEW = 140;

    private Who() {}

    /** What the customer is called; null: nobody knows. */
    public static Field<String> name() {
        return coalesce(
                        CONVERSATION.CLAIMED_NAME,
                        field(select(CUSTOMER.NAME).from(CUSTOMER).where(CUSTOMER.ID.eq(CONVERSATION.CUSTOMER_ID))))
                .as("customer_name");
    }

    /** The beginning of the customer's last message, or the name of its file if it has no words; null: there is none. */
    public static Field<String> lastWords() {
        Field<String> file = jsonbGetAttributeAsText(jsonbGetElement(MESSAGE.ATTACHMENTS, inline(0)), inline("name"));
        return field(select(coalesce(nullif(left(MESSAGE.BODY, PREVIEW), inline("")), left(file, PREVIEW), inline("")))
                        .from(MESSAGE)
                        .where(MESSAGE.CONVERSATION_ID.eq(CONVERSATION.ID))
                        .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                        .orderBy(MESSAGE.SEQ.desc())
                        .limit(1))
                .as("last_words");
    }

    /** Customer messages that nobody has answered. */
    public static Field<Integer> unanswered() {
        return field(selectCount()
                        .from(MESSAGE)
                        .where(MESSAGE.CONVERSATION_ID.eq(CONVERSATION.ID))
                        .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                        .and(MESSAGE.VISIBILITY.eq(Visibility.PUBLIC))
                        .and(MESSAGE.SEQ.gt(CONVERSATION.ANSWERED_SEQ)))
                .as("unanswered");
    }

    /** How the customer feels, as the newest brief of this handoff says; null: there is none. */
    public static Field<Mood.Level> mood() {
        return field(select(jsonbGetAttributeAsText(jsonbGetAttribute(BRIEF.CONTENT, "mood"), "level"))
                        .from(BRIEF)
                        .where(BRIEF.CONVERSATION_ID.eq(CONVERSATION.ID))
                        .and(BRIEF.EPISODE.eq(CONVERSATION.EPISODE))
                        .orderBy(BRIEF.VERSION.desc())
                        .limit(1))
                .convertFrom(Mood.Level::valueOf)
                .as("mood");
    }
}
