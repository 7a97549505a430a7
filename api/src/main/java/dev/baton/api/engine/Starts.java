package dev.baton.api.engine;

import dev.baton.store.conversation.ReadSnapshot;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.workflows.conversation.ConversationSnapshot;
import dev.baton.workflows.conversation.ConversationStart;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With what a story is started. */
@Component
class Starts {
    private static final String CHANNEL = "chat";

    private final ReadSnapshot snapshot;
    private final CurrentPolicy policy;

    Starts(ReadSnapshot snapshot, CurrentPolicy policy) {
        this.snapshot = snapshot;
        this.policy = policy;
    }

    /** For a conversation whose story was never told anything. */
    ConversationStart brandNew(UUID conversationId) {
        return ConversationStart.of(conversationId, CHANNEL, idleLimit());
    }

    /** For a conversation whose story is missing: from the rows. */
    ConversationStart restored(UUID conversationId) {
        var rows = snapshot.read(conversationId);
        return ConversationStart.restored(conversationId, rows.channel(), idleLimit(), ConversationSnapshot.of(rows));
    }

    private Duration idleLimit() {
        return policy.read().timings().idleAi();
    }
}
