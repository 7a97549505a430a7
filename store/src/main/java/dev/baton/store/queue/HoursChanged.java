package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.QUEUE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;

import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Tells the stories of all who wait for an opening to look again: it may come earlier or later now. */
public final class HoursChanged {
    private HoursChanged() {}

    /**
     * In the transaction of the change. It locks the conversations one after the other, in the order of their ids.
     *
     * @param which a condition on the rows of {@code queue}
     * @param change names the change: told once for each
     */
    public static void in(DSLContext tx, Condition which, String change, Instant at) {
        List<UUID> waiting = tx.select(QUEUE_ENTRY.CONVERSATION_ID)
                .from(QUEUE_ENTRY)
                .join(QUEUE)
                .on(QUEUE.KEY.eq(QUEUE_ENTRY.QUEUE_KEY))
                .where(which)
                .and(QUEUE_ENTRY.OPENS_AT.isNotNull())
                .orderBy(QUEUE_ENTRY.CONVERSATION_ID)
                .fetch(QUEUE_ENTRY.CONVERSATION_ID);
        for (UUID conversation : waiting) {
            UUID request = UUID.nameUUIDFromBytes((conversation + "/" + change).getBytes(StandardCharsets.UTF_8));
            WriteCommand.in(
                    LockedConversation.lock(tx, conversation),
                    request,
                    Commands.LOOK_AGAIN,
                    Map.of("requestId", request, "what", "hours changed"),
                    at);
        }
    }
}
