package dev.baton.store.outbox;

/**
 * The names of what stories are told; each is the name of an Update, its payload that Update's argument. {@link #SEND_MAIL} alone
 * starts a story of its own and says nothing to the conversation's.
 */
public final class Commands {
    public static final String CUSTOMER_MESSAGE = "customer.message";
    public static final String ASK_FOR_PERSON = "customer.askForPerson";
    public static final String CHOOSE_AI = "customer.chooseAi";
    public static final String END = "customer.end";
    public static final String TAKE_OVER = "human.takeOver";
    public static final String OFFER_ACCEPTED = "offer.accepted";
    public static final String OFFER_DECLINED = "offer.declined";
    public static final String RETURN_TO_AI = "human.returnToAi";
    public static final String RELEASE = "human.release";
    public static final String RESOLVED = "ticket.resolved";
    public static final String LOOK_AGAIN = "policy.changed";
    public static final String SEND_MAIL = "mail.send";

    private Commands() {}
}
