package dev.baton.activities.knowledge;

/**
 * One public message of a transcript, in its order.
 *
 * @param speaker who wrote it
 * @param text the text as it was sent; may be empty (a bare button press)
 */
public record Turn(Speaker speaker, String text) {

    /** Who wrote a message; lines of the system are left out of a transcript that is read here. */
    public enum Speaker {
        CUSTOMER,
        AI,
        HUMAN
    }

    public static Turn customer(String text) {
        return new Turn(Speaker.CUSTOMER, text);
    }

    public static Turn ai(String text) {
        return new Turn(Speaker.AI, text);
    }

    public static Turn human(String text) {
        return new Turn(Speaker.HUMAN, text);
    }

    public boolean byCustomer() {
        return speaker == Speaker.CUSTOMER;
    }
}
