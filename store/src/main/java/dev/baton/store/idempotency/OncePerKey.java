package dev.baton.store.idempotency;

import static dev.baton.store.generated.Tables.IDEMPOTENCY;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.generated.tables.records.IdempotencyRecord;
import java.time.Duration;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The same key and request: the same answer, one effect. The same key, another request: refused. The key belongs to a scope
 * (whoever asks), so nobody meets another's.
 */
public final class OncePerKey {
    private final DSLContext dsl;

    public OncePerKey(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What {@link #begin} found. */
    public sealed interface Begun {
        /** Nobody has done it: the caller does it now, then {@link #finish} or {@link #forget}. */
        record Fresh() implements Begun {}

        /** Somebody is doing it. */
        record Running() implements Begun {}

        /** It was done, and this was the answer; null if the answer had no body. */
        record Done(int status, @Nullable String answer) implements Begun {}
    }

    /**
     * @param bodyHash of everything that makes the request this request
     * @param stale a claim that is older belongs to nobody any more: its process has died
     * @throws Refused KEY_REUSED
     */
    public Begun begin(String scope, String key, byte[] bodyHash, Duration stale) {
        return dsl.transactionResult(c -> {
            DSLContext tx = c.dsl();
            int fresh = tx.insertInto(IDEMPOTENCY, IDEMPOTENCY.SCOPE, IDEMPOTENCY.KEY, IDEMPOTENCY.BODY_HASH)
                    .values(scope, key, bodyHash)
                    .onConflictDoNothing()
                    .execute();
            return fresh == 1 ? new Begun.Fresh() : earlier(tx, scope, key, bodyHash, stale);
        });
    }

    private static Begun earlier(DSLContext tx, String scope, String key, byte[] bodyHash, Duration stale) {
        IdempotencyRecord row = tx.selectFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.SCOPE.eq(scope))
                .and(IDEMPOTENCY.KEY.eq(key))
                .forUpdate()
                .fetchOne();
        if (row == null) {
            return new Begun.Running();
        }
        if (!Arrays.equals(row.getBodyHash(), bodyHash)) {
            throw new Refused(Refusal.KEY_REUSED);
        }
        if (row.getStatus() != null) {
            JSONB answer = row.getAnswer();
            return new Begun.Done(row.getStatus(), answer == null ? null : answer.data());
        }
        int taken = tx.update(IDEMPOTENCY)
                .set(IDEMPOTENCY.CREATED_AT, DSL.field("now()", SQLDataType.INSTANT))
                .where(IDEMPOTENCY.SCOPE.eq(scope))
                .and(IDEMPOTENCY.KEY.eq(key))
                .and(IDEMPOTENCY.CREATED_AT.lt(DSL.field(
                        "now() - ? * interval '1 millisecond'", SQLDataType.INSTANT, DSL.val(stale.toMillis()))))
                .execute();
        return taken == 1 ? new Begun.Fresh() : new Begun.Running();
    }

    /** @param answer a JSON text; null: no body */
    public void finish(String scope, String key, int status, @Nullable String answer) {
        dsl.update(IDEMPOTENCY)
                .set(IDEMPOTENCY.STATUS, status)
                .set(IDEMPOTENCY.ANSWER, answer == null ? null : JSONB.valueOf(answer))
                .where(IDEMPOTENCY.SCOPE.eq(scope))
                .and(IDEMPOTENCY.KEY.eq(key))
                .execute();
    }

    /** It was refused or failed: the next try is a fresh one. */
    public void forget(String scope, String key) {
        dsl.deleteFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.SCOPE.eq(scope))
                .and(IDEMPOTENCY.KEY.eq(key))
                .and(IDEMPOTENCY.STATUS.isNull())
                .execute();
    }
}
