package dev.baton.activities.engine;

import dev.baton.store.attachment.DropUnsentAttachments;
import java.time.Duration;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files whose message never came. */
@Component
class UnsentFiles {
    /** Long enough for whoever is without a connection overnight. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final DropUnsentAttachments drop;
    private final InstantSource time;

    UnsentFiles(DSLContext dsl, InstantSource time) {
        this.drop = new DropUnsentAttachments(dsl);
        this.time = time;
    }

    /** @return how many there were */
    int drop() {
        return drop.olderThan(time.instant().minus(KEPT));
    }
}
