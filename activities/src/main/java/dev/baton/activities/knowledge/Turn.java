package dev.baton.activities.knowledge;

import java.util.List;

/**
 * One public message of a transcript, in its order.
 *
 * @param speaker who wrote it
 * @param text the text as it was sent; may be empty (a bare button press, a file)
 * @param files media types of what came with it
 */
public record Turn(Speaker speaker, String text, List<String> files) {
    public Turn {
        files = List.copyOf(files);
    }

    /** Who wrote a message; lines of the system are left out of a transcript that is read here. */
    public enum Speaker {
        CUSTOMER,
        AI,
        HUMAN
    }

    public static Turn customer(String text) {
        return new Turn(Speaker.CUSTOMER, text, List.of());
    }

    public static Turn ai(String text) {
        return new Turn(Speaker.AI, text, List.of());
    }

    public static Turn human(String text) {
        return new Turn(Speaker.HUMAN, text, List.of());
    }

    public Turn with(List<String> these) {
        return new Turn(speaker, text, these);
    }

    public boolean byCustomer() {
        return speaker == Speaker.CUSTOMER;
    }
}
