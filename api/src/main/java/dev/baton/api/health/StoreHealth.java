package dev.baton.api.health;

import dev.baton.api.live.HintHub;
import org.jooq.DSLContext;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Without the store nothing can be answered. */
@Component("store")
class StoreHealth implements HealthIndicator {
    private final DSLContext dsl;
    private final HintHub hub;

    StoreHealth(DSLContext dsl, HintHub hub) {
        this.dsl = dsl;
        this.hub = hub;
    }

    @Override
    public Health health() {
        try {
            dsl.selectOne().execute();
            return Health.up().withDetail("liveHints", hub.listening()).build();
        } catch (RuntimeException e) {
            return Health.down()
                    .withDetail("missing", "the database does not answer")
                    .build();
        }
    }
}
