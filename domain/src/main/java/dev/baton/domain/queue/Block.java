package dev.baton.domain.queue;

/** One fact that keeps a waiting ticket from an agent. The first ones are facts of the ticket, the others of the agent. */
public enum Block {
    QUEUE_CLOSED("the queue is closed"),
    CUSTOMER_AWAY("the customer has left"),
    INACTIVE("no longer in the team"),
    NOT_ALLOWED("may not answer customers"),
    NOT_IN_QUEUE("does not serve this queue"),
    LANGUAGE("does not speak the language"),
    SKILL("lacks the skill"),
    NOT_LISTENING("is not listening"),
    NOT_PRESENT("has no console open"),
    AT_CAPACITY("has no free capacity"),
    RINGING("is being offered another ticket");

    private final String words;

    Block(String words) {
        this.words = words;
    }

    /** As the end of a sentence about the ticket or the agent. */
    public String words() {
        return words;
    }

    /** True if it holds for every agent, because it is a fact of the ticket. */
    public boolean ofTicket() {
        return this == QUEUE_CLOSED || this == CUSTOMER_AWAY;
    }
}
