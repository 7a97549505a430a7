package dev.baton.domain.conversation;

import static dev.baton.domain.conversation.Control.AI;
import static dev.baton.domain.conversation.Control.CLOSED;
import static dev.baton.domain.conversation.Control.HUMAN;
import static dev.baton.domain.conversation.Control.WAITING_FOR_HUMAN;

import java.util.EnumSet;
import java.util.Set;

/**
 * Why control changes. The constants are the whole table of control changes: from which control each is legal, and to
 * which it leads. Anything that is not here is refused.
 */
public enum Cause {
    /** A trigger of the policy fired. */
    TRIGGER_FIRED(WAITING_FOR_HUMAN, AI),
    /** The customer pressed "talk to a person". */
    CUSTOMER_ASKED(WAITING_FOR_HUMAN, AI),
    /** An agent took over by hand; on a waiting conversation this is the accept. */
    TAKEN_OVER(HUMAN, AI, WAITING_FOR_HUMAN),
    /** An agent accepted the ticket, or was assigned it and connected. */
    ACCEPTED(HUMAN, WAITING_FOR_HUMAN),
    /** Another agent accepted a transfer; the first one kept control until this instant. */
    TRANSFER_ACCEPTED(HUMAN, HUMAN),
    /** The customer chose the AI again while waiting. */
    CUSTOMER_CHOSE_AI(AI, WAITING_FOR_HUMAN),
    /** The policy's longest wait ended so. */
    LONGEST_WAIT(AI, WAITING_FOR_HUMAN),
    /** The agent handed the conversation back. */
    HANDED_BACK(AI, HUMAN),
    /** The agent gave the ticket back to its queue. */
    RELEASED(WAITING_FOR_HUMAN, HUMAN),
    /** The agent passed the ticket to another queue. */
    TRANSFERRED_TO_QUEUE(WAITING_FOR_HUMAN, HUMAN),
    /** The agent was silent for too long while the customer waited. */
    LEASE_RAN_OUT(WAITING_FOR_HUMAN, HUMAN),
    /** The agent set the engagement to Completed. */
    COMPLETED(CLOSED, HUMAN),
    /** The customer ended the chat. */
    ENDED_BY_CUSTOMER(CLOSED, AI, WAITING_FOR_HUMAN, HUMAN),
    /** Nobody wrote for the idle limit. */
    IDLE(CLOSED, AI, HUMAN),
    /** The customer left while waiting. */
    ABANDONED(CLOSED, WAITING_FOR_HUMAN),
    /** The customer wrote again within 48 hours: the AI answers. */
    WROTE_AGAIN(AI, CLOSED),
    /** The customer wrote again within 48 hours and asked for a person. */
    WROTE_AGAIN_FOR_PERSON(WAITING_FOR_HUMAN, CLOSED);

    private final Control to;
    private final Set<Control> from;

    Cause(Control to, Control first, Control... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    /** The control that this change leads to. */
    public Control to() {
        return to;
    }

    /** True if the change is legal while {@code control} is in force. */
    public boolean legalFrom(Control control) {
        return from.contains(control);
    }
}
