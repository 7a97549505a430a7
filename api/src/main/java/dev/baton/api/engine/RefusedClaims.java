package dev.baton.api.engine;

import dev.baton.domain.refusal.Refusal;
import dev.baton.store.outbox.ClaimNextToTell.ToTell;
import dev.baton.store.outbox.Commands;
import dev.baton.store.queue.RefuseClaim;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** A story that says no to an agent's claim gives the agent free again. */
@Component
class RefusedClaims implements Relay.RefusedTelling {
    private final RefuseClaim refuse;
    private final InstantSource time;

    RefusedClaims(RefuseClaim refuse, InstantSource time) {
        this.refuse = refuse;
        this.time = time;
    }

    @Override
    public void refused(ToTell what, Refusal refusal) {
        if (what.kind().equals(Commands.OFFER_ACCEPTED)) {
            refuse.refuse(what.id(), time.instant());
        }
    }
}
