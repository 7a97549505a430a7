package dev.baton.store.session;

import static dev.baton.store.generated.Tables.AGENT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What is needed to check a password: of active people only. */
public final class ReadLogin {
    private final DSLContext dsl;

    public ReadLogin(DSLContext dsl) {
        this.dsl = dsl;
    }

    public record Login(UUID agentId, String passwordHash) {}

    public Optional<Login> of(String login) {
        return dsl.select(AGENT.ID, AGENT.PASSWORD_HASH)
                .from(AGENT)
                .where(AGENT.LOGIN.eq(login))
                .and(AGENT.ACTIVE)
                .fetchOptional(row -> new Login(row.value1(), row.value2()));
    }
}
