package dev.baton.store.agent;

import static dev.baton.store.generated.Tables.AGENT;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How a person of the team is called in front of customers. */
public final class ReadDisplayNames {
    private final DSLContext dsl;

    public ReadDisplayNames(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Null if there is no such person. */
    public @Nullable String of(UUID agentId) {
        return dsl.select(AGENT.DISPLAY_NAME)
                .from(AGENT)
                .where(AGENT.ID.eq(agentId))
                .fetchOne(AGENT.DISPLAY_NAME);
    }
}
