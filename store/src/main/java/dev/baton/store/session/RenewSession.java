package dev.baton.store.session;

import static dev.baton.store.generated.Tables.LOGIN_SESSION;

import java.time.Instant;
import org.jooq.DSLContext;

/** Lets a session that is not over last longer: nobody is signed out in the middle of a sentence. */
public final class RenewSession {
    private final DSLContext dsl;

    public RenewSession(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param tokenHash SHA-256 of the session's token
     * @param expiresAt the new end, if it is later
     */
    public void renew(byte[] tokenHash, Instant now, Instant expiresAt) {
        dsl.transaction(c -> c.dsl()
                .update(LOGIN_SESSION)
                .set(LOGIN_SESSION.EXPIRES_AT, expiresAt)
                .where(LOGIN_SESSION.TOKEN_HASH.eq(tokenHash))
                .and(LOGIN_SESSION.EXPIRES_AT.gt(now))
                .and(LOGIN_SESSION.EXPIRES_AT.lt(expiresAt))
                .execute());
    }
}
