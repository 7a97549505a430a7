package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.AI_TURN;

import dev.baton.store.conversation.LockedConversation;
import java.time.Instant;

/** What the AI has drafted and not sent is never sent. */
final class DropDrafts {
    private DropDrafts() {}

    static void in(LockedConversation conversation, Instant at) {
        conversation
                .tx()
                .update(AI_TURN)
                .set(AI_TURN.STATE, "DROPPED")
                .set(AI_TURN.SETTLED_AT, at)
                .where(AI_TURN.CONVERSATION_ID.eq(conversation.id()))
                .and(AI_TURN.STATE.eq("DRAFTED"))
                .execute();
    }
}
