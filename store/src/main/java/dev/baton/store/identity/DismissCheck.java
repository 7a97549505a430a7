package dev.baton.store.identity;

import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The customer does not want to confirm anything now. */
public final class DismissCheck {
    private final DSLContext dsl;

    public DismissCheck(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Doing it again changes nothing. Refused: NOT_FOUND. */
    public void dismiss(UUID conversationId, Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            if (AskForCode.end(c.dsl(), conversationId, "DISMISSED", at) > 0) {
                conversation.event("identity.dismissed", "customer", at, Map.of());
                conversation.save();
                Hints.send(c.dsl(), Hints.Kind.CONVERSATION, conversationId);
            }
        });
    }
}
