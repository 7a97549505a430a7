package dev.baton.activities.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order of the customer who is writing.
 *
 * @param number as the customer knows it, for example FH-10234
 * @param status one of processing, shipped, delivered, returned, cancelled
 * @param total amount paid, in {@code currency}, with its cents
 * @param currency ISO 4217 code
 * @param placedOn day on which it was placed
 * @param items names of what was bought
 * @param tracking number at the carrier, null before it is shipped
 */
public record CustomerOrder(
        String number,
        Status status,
        BigDecimal total,
        String currency,
        LocalDate placedOn,
        List<String> items,
        @Nullable String tracking) {

    /** Where an order stands. */
    public enum Status {
        PROCESSING,
        SHIPPED,
        DELIVERED,
        RETURNED,
        CANCELLED;

        /** Reads the word used in order data, in any case. */
        public static Status of(String word) {
            return valueOf(word.strip().toUpperCase(Locale.ROOT));
        }
    }

    public CustomerOrder {
        items = List.copyOf(items);
    }
}
