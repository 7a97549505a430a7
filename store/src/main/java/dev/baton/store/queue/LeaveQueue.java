package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.QUEUE_ENTRY;

import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.live.Hints;
import java.time.Instant;

/** Nobody waits for a person any more: the ticket leaves the list, and what rings is withdrawn. */
public final class LeaveQueue {
    private LeaveQueue() {}

    public static void in(LockedConversation conversation, String actor, Instant at) {
        int left = conversation
                .tx()
                .deleteFrom(QUEUE_ENTRY)
                .where(QUEUE_ENTRY.CONVERSATION_ID.eq(conversation.id()))
                .execute();
        EndOffers.of(conversation, OfferState.WITHDRAWN, actor, at);
        if (left > 0) {
            Hints.send(conversation.tx(), Hints.Kind.QUEUE, conversation.id());
        }
    }
}
