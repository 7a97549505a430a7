package dev.baton.store.session;

import static dev.baton.store.generated.Tables.LOGIN_SESSION;

import dev.baton.store.live.Hints;
import java.util.UUID;
import org.jooq.DSLContext;

/** Signs a session out; its streams are told with the commit. */
public final class EndSession {
    private final DSLContext dsl;

    public EndSession(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void end(byte[] tokenHash, UUID agentId) {
        dsl.transaction(c -> {
            c.dsl()
                    .deleteFrom(LOGIN_SESSION)
                    .where(LOGIN_SESSION.TOKEN_HASH.eq(tokenHash))
                    .execute();
            Hints.send(c.dsl(), Hints.Kind.AGENT, agentId);
        });
    }
}
