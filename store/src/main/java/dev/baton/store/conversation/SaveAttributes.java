package dev.baton.store.conversation;

import dev.baton.domain.refusal.Refused;
import dev.baton.store.json.Json;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the page around the chat says of its visitor; it takes the place of what was said before. */
public final class SaveAttributes {
    private final DSLContext dsl;

    public SaveAttributes(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @throws Refused NOT_FOUND without such a conversation */
    public void save(UUID conversationId, Map<String, String> attributes, Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            Map<String, String> sorted = new TreeMap<>(attributes);
            if (Json.sameContent(conversation.row().getAttributes(), Json.write(sorted))) {
                return;
            }
            conversation.row().setAttributes(Json.write(sorted));
            conversation.event("attributes.given", "customer", at, Map.of("count", sorted.size()));
            conversation.save();
            Hints.send(c.dsl(), Hints.Kind.CONVERSATION, conversationId);
        });
    }
}
