package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.QUEUE_ENTRY;

import java.util.List;
import org.jooq.OrderField;

/** The domain's QueueOrder as an ORDER BY over {@code queue_entry}. */
public final class InQueueOrder {
    private InQueueOrder() {}

    public static List<OrderField<?>> fields() {
        return List.of(
                QUEUE_ENTRY.URGENCY,
                QUEUE_ENTRY.FRONT.desc(),
                QUEUE_ENTRY.DUE_AT.asc().nullsLast(),
                QUEUE_ENTRY.WAITING_SINCE,
                QUEUE_ENTRY.TICKET_ID);
    }
}
