package dev.baton.domain.sla;

import java.time.Duration;

/** The parts of a target at which something is done, in order; each acts once in the life of a clock. */
public enum Mark {
    HALF(50),
    WARN(80),
    DUE(100);

    private final int percent;

    Mark(int percent) {
        this.percent = percent;
    }

    /** How much of the target is used when it is reached. */
    public Duration of(Duration target) {
        return target.multipliedBy(percent).dividedBy(100);
    }
}
