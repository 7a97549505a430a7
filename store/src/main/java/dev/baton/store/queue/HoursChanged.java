package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.QUEUE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

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

/** Tells the stories of all who wait for an opening or were promised a time to look again: it may be another one now. */
public final class HoursChanged {
    private HoursChanged() {}

    /**
     * In the transaction of the change. It locks the conversations one after the other, in the order of their ids.
     *
     * @param which a condition on the rows of {@code queue}
     * @param change names the change: told once for each
     */
    public static void in(DSLContext tx, Condition which, String change, Instant at) {
        List<UUID> waiting = tx.select(HANDOFF.CONVERSATION_ID)
                .from(HANDOFF)
                .join(QUEUE)
                .on(QUEUE.KEY.eq(HANDOFF.QUEUE_KEY))
                .where(which)
                .and(HANDOFF.ENDED_AT.isNull())
                .and(exists(selectOne()
                                .from(QUEUE_ENTRY)
                                .where(QUEUE_ENTRY.CONVERSATION_ID.eq(HANDOFF.CONVERSATION_ID))
                                .and(QUEUE_ENTRY.OPENS_AT.isNotNull()))
                        .or(exists(selectOne()
                                .from(PROMISE)
                                .where(PROMISE.CONVERSATION_ID.eq(HANDOFF.CONVERSATION_ID))
                                .and(PROMISE.STATE.eq("OPEN")))))
                .orderBy(HANDOFF.CONVERSATION_ID)
                .fetch(HANDOFF.CONVERSATION_ID);
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
