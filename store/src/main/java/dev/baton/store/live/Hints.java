package dev.baton.store.live;

import dev.baton.store.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Says that something has changed: {@code {"kind":"message","id":"<conversation>","seq":12}} on the channel {@value #CHANNEL}.
 * It reaches listeners with the commit of the writing transaction, or never. It carries no content: who hears it reads.
 */
public final class Hints {
    public static final String CHANNEL = "baton";

    /** What changed. */
    public enum Kind {
        MESSAGE,
        CONVERSATION,
        QUEUE,
        OFFER,
        AGENT,
        ENGAGEMENT,
        OUTBOX
    }

    private Hints() {}

    public static void send(DSLContext tx, Kind kind, UUID id) {
        send(tx, kind, id, null);
    }

    /** @param seq number of the message or event that is new; null if it has none */
    public static void send(DSLContext tx, Kind kind, UUID id, @Nullable Integer seq) {
        Map<String, Object> hint = new LinkedHashMap<>();
        hint.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        hint.put("id", id);
        if (seq != null) {
            hint.put("seq", seq);
        }
        tx.execute("select pg_notify(?, ?)", CHANNEL, Json.write(hint).data());
    }
}
