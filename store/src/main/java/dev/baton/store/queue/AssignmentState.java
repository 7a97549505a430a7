package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.ASSIGNMENT;

import org.jooq.Condition;

/** How far an agent's hold on a ticket is. */
public enum AssignmentState {
    /** The agent has it; the story has not made the agent join yet. */
    CLAIMED,
    CONNECTED,
    ENDED,
    /** The story said no. */
    REFUSED;

    /** It takes capacity and keeps others away. */
    public static Condition live() {
        return ASSIGNMENT.STATE.in(CLAIMED.name(), CONNECTED.name());
    }
}
