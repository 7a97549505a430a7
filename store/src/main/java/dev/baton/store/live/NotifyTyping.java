package dev.baton.store.live;

import dev.baton.store.json.Json;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Somebody types. It is never stored: who does not listen at this moment never hears of it. */
public final class NotifyTyping {
    private final DSLContext dsl;

    public NotifyTyping(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param by customer or agent */
    public void in(UUID conversationId, String by) {
        tell("typing", conversationId, by);
    }

    /** For colleagues, who are told which agent it is. */
    public void byAgent(UUID conversationId, UUID agentId) {
        tell("writing", conversationId, agentId.toString());
    }

    /** An agent has the conversation open; for colleagues alone. */
    public void viewedBy(UUID conversationId, UUID agentId) {
        tell("viewing", conversationId, agentId.toString());
    }

    private void tell(String kind, UUID conversationId, String by) {
        Map<String, Object> hint = Map.of("kind", kind, "id", conversationId, "by", by);
        dsl.execute("select pg_notify(?, ?)", Hints.CHANNEL, Json.write(hint).data());
    }
}
