package dev.baton.store.conversation;

import dev.baton.domain.conversation.MessageKind;
import dev.baton.store.generated.tables.records.MessageRecord;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the system says to the customer: once for each key, whatever is asked how often. */
public final class AppendSystemLine {
    private final DSLContext dsl;

    public AppendSystemLine(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param key names the one occasion of the line, such as {@code e1/why}
     * @return the line's number
     */
    public int append(UUID conversationId, String key, MessageKind kind, String text, Instant at) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            int seq = in(conversation, key, kind, text, at);
            conversation.save();
            return seq;
        });
    }

    /** As {@link #append}, in a transaction that does more; the caller saves the conversation. */
    public static int in(LockedConversation conversation, String key, MessageKind kind, String text, Instant at) {
        Line line = Line.ofSystem(key, kind, text);
        MessageRecord stored = conversation.stored(line);
        return stored == null ? conversation.append(line, at) : stored.getSeq();
    }

    /** True if the line of this key was written before. */
    public static boolean said(LockedConversation conversation, String key) {
        return conversation.stored(Line.ofSystem(key, MessageKind.TEXT, "")) != null;
    }
}
