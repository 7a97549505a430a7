package dev.baton.domain.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom the merchant knows.
 *
 * @param key the merchant's name for the customer
 * @param locale language of letters to the customer, as "de" or "de-AT"
 * @param tier as "standard"
 */
public record Customer(
        UUID id,
        String key,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        String tier) {}
