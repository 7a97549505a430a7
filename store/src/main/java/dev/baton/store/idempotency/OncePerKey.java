package dev.baton.store.idempotency;

import static dev.baton.store.generated.Tables.IDEMPOTENCY;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.generated.tables.records.IdempotencyRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Runs a write once for each key: the same key and body again has the same answer, another body is refused. A write that
 * fails leaves its key free. Two at the same time both run; so the write itself must be repeatable, and one answer is kept.
 */
public final class OncePerKey {
    private final DSLContext dsl;

    public OncePerKey(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param status of HTTP
     * @param body as JSON; null: none
     */
    public record Answer(int status, @Nullable String body) {}

    /**
     * @param scope who asks for what: keys of different scopes are different
     * @param body the request's body, as it came
     * @throws Refused KEY_REUSED
     */
    public Answer run(String scope, String key, String body, Instant at, Supplier<Answer> write) {
        byte[] hash = sha256(body);
        Answer earlier = earlier(scope, key, hash);
        if (earlier != null) {
            return earlier;
        }
        Answer answer = write.get();
        int kept = dsl.insertInto(
                        IDEMPOTENCY,
                        IDEMPOTENCY.SCOPE,
                        IDEMPOTENCY.KEY,
                        IDEMPOTENCY.BODY_HASH,
                        IDEMPOTENCY.STATUS,
                        IDEMPOTENCY.ANSWER,
                        IDEMPOTENCY.CREATED_AT)
                .values(scope, key, hash, answer.status(), json(answer), at)
                .onConflictDoNothing()
                .execute();
        Answer first = kept > 0 ? answer : earlier(scope, key, hash);
        return first == null ? answer : first;
    }

    private @Nullable Answer earlier(String scope, String key, byte[] hash) {
        IdempotencyRecord row =
                dsl.fetchOne(IDEMPOTENCY, IDEMPOTENCY.SCOPE.eq(scope).and(IDEMPOTENCY.KEY.eq(key)));
        if (row == null) {
            return null;
        }
        if (!Arrays.equals(row.getBodyHash(), hash)) {
            throw new Refused(Refusal.KEY_REUSED);
        }
        JSONB answer = row.getAnswer();
        return new Answer(row.getStatus(), answer == null ? null : answer.data());
    }

    private static @Nullable JSONB json(Answer answer) {
        return answer.body() == null ? null : JSONB.valueOf(answer.body());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
