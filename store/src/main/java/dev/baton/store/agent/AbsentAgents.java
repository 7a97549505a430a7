package dev.baton.store.agent;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.PRESENCE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.store.live.Hints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Who declared to listen and has had no console open for long listens no more, and reads why when they come back. */
public final class AbsentAgents {
    /** A reload, a change of the room, a short cut of the line: the agent goes on listening. */
    static final Duration KEPT_FOR = Duration.ofMinutes(5);
    /** What stands as the reason for being away. */
    static final String OFFLINE = "offline";
    /** How long a console that was closed is remembered. */
    private static final Duration REMEMBERED_FOR = Duration.ofDays(1);

    private final DSLContext dsl;

    public AbsentAgents(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @return how many were set to away */
    public int stop(Instant now) {
        return dsl.transactionResult(c -> {
            Instant since = now.minus(KEPT_FOR);
            List<UUID> stopped = c.dsl()
                    .update(AGENT)
                    .set(AGENT.LISTENING, false)
                    .setNull(AGENT.LISTENING_SINCE)
                    .set(AGENT.AWAY_REASON, OFFLINE)
                    .where(AGENT.LISTENING.isTrue())
                    .and(AGENT.LISTENING_SINCE.le(since))
                    .and(notExists(selectOne()
                            .from(PRESENCE)
                            .where(PRESENCE.AGENT_ID.eq(AGENT.ID))
                            .and(PRESENCE.SEEN_AT.gt(since))))
                    .returningResult(AGENT.ID)
                    .fetch(AGENT.ID);
            stopped.forEach(agent -> Hints.send(c.dsl(), Hints.Kind.AGENT, agent));
            c.dsl()
                    .deleteFrom(PRESENCE)
                    .where(PRESENCE.SEEN_AT.lt(now.minus(REMEMBERED_FOR)))
                    .execute();
            return stopped.size();
        });
    }
}
