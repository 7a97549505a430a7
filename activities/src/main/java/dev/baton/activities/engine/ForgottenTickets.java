package dev.baton.activities.engine;

import dev.baton.store.queue.OfferNext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The safety net under waiting tickets: one that waits beside somebody who could take it, because whoever should have offered
 * it died between its commit and its offer, is offered now. Every such offer is counted; without a death the number stays 0.
 */
@Component
class ForgottenTickets {
    /** Counter: tickets that waited beside a free agent and were offered late. */
    static final String OFFERED_LATE = "baton.offers.late";

    /** Whoever makes a ticket wait or an agent free offers at once; this is far beyond that. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final OfferNext offerNext;
    private final InstantSource time;
    private final Counter late;

    ForgottenTickets(OfferNext offerNext, InstantSource time, MeterRegistry meters) {
        this.offerNext = offerNext;
        this.time = time;
        this.late = Counter.builder(OFFERED_LATE)
                .description("Tickets that waited beside a free agent and were offered late")
                .register(meters);
    }

    /** @return how many were offered */
    int offer() {
        Instant now = time.instant();
        int offered = offerNext.whatWasForgotten(now.minus(AT_ONCE), now).size();
        late.increment(offered);
        return offered;
    }
}
