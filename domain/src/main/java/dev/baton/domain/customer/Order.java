package dev.baton.domain.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer bought.
 *
 * @param number as the customer knows it, for example FH-10234
 * @param total amount paid, in {@code currency}, with its cents
 * @param currency ISO 4217 code
 * @param tracking number at the carrier; null before it is shipped
 */
public record Order(
        String number,
        Status status,
        BigDecimal total,
        String currency,
        Instant placedAt,
        List<Item> items,
        @Nullable String tracking) {
    public Order {
        if (number.isBlank() || total.signum() < 0 || currency.length() != 3) {
            throw new IllegalArgumentException("order '" + number + "', " + total + " " + currency);
        }
        items = List.copyOf(items);
    }

    /** Where an order stands. */
    public enum Status {
        PROCESSING,
        SHIPPED,
        DELIVERED,
        RETURNED,
        CANCELLED;

        /** The word in the database and in the API: {@code shipped}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** @param price of one piece, in the order's currency */
    public record Item(String name, int quantity, BigDecimal price) {}
}
