package dev.baton.domain.sla;

/** What is promised to a customer who needs a person. */
public enum SlaMetric {
    /** From escalation to control HUMAN. */
    TIME_TO_HUMAN,
    /** From escalation to the first public message of a person. */
    FIRST_HUMAN_RESPONSE,
    /** From the oldest unanswered customer message to the person's reply. */
    NEXT_RESPONSE,
    /** From escalation to the ticket's end. */
    RESOLUTION
}
