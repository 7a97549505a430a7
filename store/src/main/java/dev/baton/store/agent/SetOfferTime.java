package dev.baton.store.agent;

import static dev.baton.store.generated.Tables.AGENT;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.live.Hints;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How long an offer rings at one agent. What rings already is not changed by it. */
public final class SetOfferTime {
    private final DSLContext dsl;

    public SetOfferTime(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param seconds 10 to 300; null: as long as the policy says
     * @throws Refused NOT_FOUND without such an agent
     */
    public void set(UUID agentId, @Nullable Integer seconds) {
        dsl.transaction(c -> {
            int changed = c.dsl()
                    .update(AGENT)
                    .set(AGENT.OFFER_SECONDS, seconds)
                    .where(AGENT.ID.eq(agentId))
                    .execute();
            if (changed == 0) {
                throw new Refused(Refusal.NOT_FOUND);
            }
            Hints.send(c.dsl(), Hints.Kind.AGENT, agentId);
        });
    }
}
