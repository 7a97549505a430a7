package dev.baton.domain.handoff;

import dev.baton.domain.escalation.Timings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's hold on a conversation. It runs out only while the customer waits for an answer, and every real activity of
 * the agent renews it; an open page alone does not.
 *
 * @param activeAt the agent's last activity in this conversation
 * @param customerWaitsSince the oldest unanswered customer message; null: it is the customer's turn
 */
public record Lease(Instant activeAt, @Nullable Instant customerWaitsSince) {
    /** When the agent is warned; null: the lease does not run. */
    public @Nullable Instant warnsAt(Timings timings) {
        Instant silent = silentSince();
        return silent == null ? null : silent.plus(timings.leaseWarning());
    }

    /** When somebody else is looked for; null: the lease does not run. */
    public @Nullable Instant endsAt(Timings timings) {
        Instant silent = silentSince();
        return silent == null ? null : silent.plus(timings.leaseEnd());
    }

    private @Nullable Instant silentSince() {
        if (customerWaitsSince == null) {
            return null;
        }
        return customerWaitsSince.isAfter(activeAt) ? customerWaitsSince : activeAt;
    }
}
