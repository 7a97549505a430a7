package dev.baton.store.session;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.LOGIN_SESSION;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** Signs a person in; sessions of theirs that have expired go. */
public final class OpenSession {
    private final DSLContext dsl;

    public OpenSession(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param tokenHash SHA-256 of the new session's token */
    public void open(byte[] tokenHash, UUID agentId, Instant now, Instant expiresAt) {
        dsl.transaction(c -> {
            c.dsl()
                    .deleteFrom(LOGIN_SESSION)
                    .where(LOGIN_SESSION.AGENT_ID.eq(agentId))
                    .and(LOGIN_SESSION.EXPIRES_AT.le(now))
                    .execute();
            c.dsl()
                    .insertInto(
                            LOGIN_SESSION,
                            LOGIN_SESSION.TOKEN_HASH,
                            LOGIN_SESSION.AGENT_ID,
                            LOGIN_SESSION.SESSION_EPOCH,
                            LOGIN_SESSION.CREATED_AT,
                            LOGIN_SESSION.SEEN_AT,
                            LOGIN_SESSION.EXPIRES_AT)
                    .select(c.dsl()
                            .select(
                                    val(tokenHash),
                                    AGENT.ID,
                                    AGENT.SESSION_EPOCH,
                                    val(now, LOGIN_SESSION.CREATED_AT),
                                    val(now, LOGIN_SESSION.SEEN_AT),
                                    val(expiresAt, LOGIN_SESSION.EXPIRES_AT))
                            .from(AGENT)
                            .where(AGENT.ID.eq(agentId)))
                    .execute();
        });
    }
}
