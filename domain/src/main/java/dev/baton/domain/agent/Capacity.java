package dev.baton.domain.agent;

import dev.baton.domain.ticket.EngagementStatus;
import java.util.Collection;

/**
 * How much an agent carries and may carry, counted in halves: wrap-up weighs half an engagement.
 *
 * @param limit engagements at once
 * @param usedHalves halves in use; more than twice the limit after knowingly going over it
 */
public record Capacity(int limit, int usedHalves) {
    public Capacity {
        if (limit < 0 || usedHalves < 0) {
            throw new IllegalArgumentException("capacity " + limit + ", used " + usedHalves + " halves");
        }
    }

    public static Capacity of(int limit, Collection<EngagementStatus> carried) {
        return new Capacity(
                limit, carried.stream().mapToInt(EngagementStatus::halves).sum());
    }

    /** True if one more engagement fits. */
    public boolean fitsOneMore() {
        return usedHalves + EngagementStatus.IN_PROGRESS.halves() <= 2 * limit;
    }

    /** How many more engagements fit; zero when over the limit. */
    public int free() {
        return Math.max(0, 2 * limit - usedHalves) / 2;
    }
}
