package dev.baton.store.session;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.LOGIN_SESSION;

import dev.baton.domain.agent.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Who a session belongs to; nobody once it has expired, or the person was changed, disabled or signed out. */
public final class ReadSession {
    private final DSLContext dsl;

    public ReadSession(DSLContext dsl) {
        this.dsl = dsl;
    }

    public record Session(UUID agentId, String login, String displayName, Role role, Instant expiresAt) {}

    /** @param tokenHash SHA-256 of the session's token */
    public Optional<Session> read(byte[] tokenHash, Instant now) {
        return dsl.select(AGENT.ID, AGENT.LOGIN, AGENT.DISPLAY_NAME, AGENT.ROLE, LOGIN_SESSION.EXPIRES_AT)
                .from(LOGIN_SESSION)
                .join(AGENT)
                .on(AGENT.ID.eq(LOGIN_SESSION.AGENT_ID))
                .where(LOGIN_SESSION.TOKEN_HASH.eq(tokenHash))
                .and(LOGIN_SESSION.EXPIRES_AT.gt(now))
                .and(LOGIN_SESSION.SESSION_EPOCH.eq(AGENT.SESSION_EPOCH))
                .and(AGENT.ACTIVE)
                .fetchOptional(row -> new Session(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Role.valueOf(row.value4().getLiteral().toUpperCase(Locale.ROOT)),
                        row.value5()));
    }
}
