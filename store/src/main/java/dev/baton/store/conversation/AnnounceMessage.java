package dev.baton.store.conversation;

import dev.baton.store.live.Hints;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The hint of a message that somebody has written, right after its commit. Inside the transaction it would let only one message
 * of the whole desk be made durable at a time: PostgreSQL holds one lock for all that notify until they have been committed.
 */
final class AnnounceMessage {
    private AnnounceMessage() {}

    static void in(DSLContext dsl, UUID conversationId, int seq) {
        try {
            Hints.send(dsl, Hints.Kind.MESSAGE, conversationId, seq);
        } catch (RuntimeException e) {
            // whoever runs the statement has exceptions of its own; the message is safe, and streams read again at
            // their
            // next heartbeat
        }
    }
}
