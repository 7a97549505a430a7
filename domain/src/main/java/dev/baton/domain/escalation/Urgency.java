package dev.baton.domain.escalation;

/** How soon a person should look at it, most urgent first: the order of the constants is the order of the queue. */
public enum Urgency {
    IMMEDIATE,
    HIGH,
    NORMAL,
    LOW;

    /** One class up after a warning or a breach, so that no one starves; never above HIGH. */
    public Urgency lifted() {
        return switch (this) {
            case IMMEDIATE -> IMMEDIATE;
            case HIGH, NORMAL -> HIGH;
            case LOW -> NORMAL;
        };
    }
}
