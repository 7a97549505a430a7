package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.PROMISE;

import dev.baton.store.conversation.LockedConversation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Ends the open promises of a conversation. */
public final class EndPromises {
    private EndPromises() {}

    /** What became of them. */
    public enum Ending {
        /** A person has answered in time. */
        KEPT,
        /** Another time was said before the first had come. */
        REPLACED,
        /** The customer no longer waits for it. */
        WITHDRAWN
    }

    public static void in(LockedConversation conversation, Ending ending, Instant at) {
        for (UUID id : conversation
                .tx()
                .update(PROMISE)
                .set(PROMISE.STATE, ending.name())
                .set(PROMISE.ENDED_AT, at)
                .where(PROMISE.CONVERSATION_ID.eq(conversation.id()))
                .and(PROMISE.STATE.eq("OPEN"))
                .returningResult(PROMISE.ID)
                .fetch(PROMISE.ID)) {
            conversation.event("promise.ended", "policy", at, Map.of("promise", id, "state", ending));
        }
    }
}
