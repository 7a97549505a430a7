package dev.baton.domain.customer;

import java.util.Locale;

/** How sure it is who the customer is. */
public enum Identity {
    ANONYMOUS,
    /** Said so; shown as such and never enough to read somebody's data. */
    CLAIMED,
    /** By a signed token of the merchant. A one-time code proves an address, not who the merchant's customer is. */
    VERIFIED;

    /** The word in the database and in the API: {@code verified}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Identity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
