package dev.baton.store.audit;

import static dev.baton.store.generated.Tables.AUDIT_ENTRY;

import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, from where and when. Every administrative change is written down in its own transaction.
 *
 * @param origin the address that the act came from
 */
public record Act(UUID actorId, String origin, Instant at) {
    /**
     * @param act what was done: person.changed, policy.published ...
     * @param subject to what: its key, login or version
     * @param before as it was; null: it is new
     */
    public void write(DSLContext tx, String act, String subject, @Nullable Object before, @Nullable Object after) {
        tx.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, at)
                .set(AUDIT_ENTRY.ACTOR_ID, actorId)
                .set(AUDIT_ENTRY.ACT, act)
                .set(AUDIT_ENTRY.SUBJECT, subject)
                .set(AUDIT_ENTRY.ORIGIN, origin)
                .set(AUDIT_ENTRY.BEFORE, before == null ? null : Json.write(before))
                .set(AUDIT_ENTRY.AFTER, after == null ? null : Json.write(after))
                .execute();
    }
}
