package dev.baton.domain.customer;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** A code that is sent to an e-mail address and comes back in the chat: who has both has the mailbox. */
public final class OneTimeCode {
    public static final Duration LIFE = Duration.ofMinutes(10);
    public static final int TRIES = 5;

    /** For one conversation, and for one address: a mailbox is not filled, and a million codes are not tried. */
    public static final int MOST_AN_HOUR = 3;

    /** Likewise: whoever goes on all day has fifty guesses of a million. */
    public static final int MOST_A_DAY = 10;

    /** Stands where digits were that may be a code. */
    public static final String HIDDEN = "••••••";

    /** With what people put between them. */
    private static final Pattern SIX_DIGITS =
            Pattern.compile("(?<![\\d.,-])\\d(?:[\\s\\p{Z}\\p{Pd}]?\\d){5}(?![\\d-]|[.,]\\d)");

    private OneTimeCode() {}

    /** @param number from 0, below a million */
    public static String of(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    /** True if it might be a code that somebody wrote into the chat. */
    public static boolean mayBeIn(String text) {
        return SIX_DIGITS.matcher(text).find();
    }

    /** Whether it is the right one is not looked at: the answer would be one more try. */
    public static String hiddenIn(String text) {
        return SIX_DIGITS.matcher(text).replaceAll(HIDDEN);
    }

    /** "m***@example.com": its owner knows it, nobody else learns it. */
    public static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
    }
}
