package dev.baton.domain.ticket;

/** Where an agent's live work on a ticket stands. */
public enum EngagementStatus {
    IN_PROGRESS(2),
    /** The talk is over, wrap-up goes on; a customer message returns it to In Progress. */
    CHAT_FINISHED(1),
    /** Ticket and conversation are closed. */
    COMPLETED(0);

    private final int halves;

    EngagementStatus(int halves) {
        this.halves = halves;
    }

    /** How much of an agent's capacity it takes, in halves of one engagement. */
    public int halves() {
        return halves;
    }

    /** What it is after the customer has written. */
    public EngagementStatus afterCustomerWrote() {
        return this == CHAT_FINISHED ? IN_PROGRESS : this;
    }
}
