package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.PROMISE;

import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.PromiseRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What was said with a time in it becomes an obligation; it replaces an earlier one. */
public final class MakePromise {
    private MakePromise() {}

    /**
     * @param key names the sentence in which it was said; once for each
     * @param kind ANSWER_BY or EMAIL
     */
    public static void in(LockedConversation conversation, String key, String kind, Instant due, Instant at) {
        EndPromises.in(conversation, EndPromises.Ending.REPLACED, at);
        PromiseRecord promise = conversation.tx().newRecord(PROMISE);
        promise.setId(UUID.nameUUIDFromBytes((conversation.id() + "/" + key).getBytes(StandardCharsets.UTF_8)));
        promise.setConversationId(conversation.id());
        promise.setEpisode(conversation.row().getEpisode());
        promise.setKind(kind);
        promise.setSaidBy("system");
        promise.setDueAt(due);
        promise.setMadeAt(at);
        promise.insert();
        conversation.event("promise.made", "policy", at, Map.of("promise", promise.getId(), "kind", kind, "due", due));
    }
}
