package dev.baton.store.live;

import static org.jooq.impl.DSL.val;

import dev.baton.store.json.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
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
        tx.select(field(kind, id, seq)).fetch();
    }

    /** As {@link #send(DSLContext, Kind, UUID, Integer)}, as a column of a statement that does more. */
    public static Field<?> field(Kind kind, UUID id, @Nullable Integer seq) {
        Map<String, Object> hint = new LinkedHashMap<>();
        hint.put("kind", kind.name().toLowerCase(Locale.ROOT));
        hint.put("id", id);
        if (seq != null) {
            hint.put("seq", seq);
        }
        return DSL.field(
                "pg_notify({0}, {1})::text",
                SQLDataType.CLOB, val(CHANNEL), val(Json.write(hint).data()));
    }
}
