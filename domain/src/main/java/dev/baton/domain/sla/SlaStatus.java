package dev.baton.domain.sla;

/** Where a clock stands. */
public enum SlaStatus {
    RUNNING,
    /** It stands still while the customer is expected to write. */
    PAUSED,
    /** Kept: what was promised came not later than due. */
    MET,
    /** Due before it came. */
    BREACHED,
    /** The promise lost its object before it was due: the customer left, or chose the AI again. */
    CANCELLED;

    /** True as long as the promise is open. */
    public boolean live() {
        return this == RUNNING || this == PAUSED;
    }
}
