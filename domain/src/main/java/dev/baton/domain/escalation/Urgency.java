package dev.baton.domain.escalation;

/** How soon a person should look at it, most urgent first: the order of the constants is the order of the queue. */
public enum Urgency {
    IMMEDIATE,
    HIGH,
    NORMAL,
    LOW
}
