package dev.baton.store.audit;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AUDIT_ENTRY;

import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Administrative acts, newest first. */
public final class ReadAudit {
    private final DSLContext dsl;

    public ReadAudit(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param before and {@code after}: as JSON; null where there was nothing */
    public record AuditLine(
            long id,
            Instant at,
            @Nullable String actor,
            String act,
            String subject,
            String origin,
            @Nullable Object before,
            @Nullable Object after) {}

    /** @param below ids smaller than this; null: from the newest */
    public List<AuditLine> read(@Nullable Long below, int limit) {
        return dsl.select(AUDIT_ENTRY.asterisk(), AGENT.LOGIN)
                .from(AUDIT_ENTRY)
                .leftJoin(AGENT)
                .on(AGENT.ID.eq(AUDIT_ENTRY.ACTOR_ID))
                .where(AUDIT_ENTRY.ID.lt(below == null ? Long.MAX_VALUE : below))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new AuditLine(
                        row.get(AUDIT_ENTRY.ID),
                        row.get(AUDIT_ENTRY.AT),
                        row.get(AGENT.LOGIN),
                        row.get(AUDIT_ENTRY.ACT),
                        row.get(AUDIT_ENTRY.SUBJECT),
                        row.get(AUDIT_ENTRY.ORIGIN),
                        value(row.get(AUDIT_ENTRY.BEFORE)),
                        value(row.get(AUDIT_ENTRY.AFTER))));
    }

    private static @Nullable Object value(@Nullable JSONB json) {
        return json == null ? null : Json.read(json, Object.class);
    }
}
