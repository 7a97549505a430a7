package dev.baton.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The api's configuration; {@code api.yaml} says what each key means.
 *
 * @param secret empty: one is made at start, and a repeated opening after a restart is refused instead of answered
 * @param sessionHours how long a sign-in lasts at most
 * @param engineUi base address of the Temporal UI; empty: none
 */
@Validated
@ConfigurationProperties("baton.api")
public record ApiSettings(
        @NotNull String secret,
        boolean https,
        @Min(1) int sessionHours,
        @NotNull String engineUi,
        @NotBlank String engineNamespace,
        @NotNull @Valid Limits limits,
        @NotNull @Valid Merchant merchant) {

    /** Counts of product.md's O8; the window of each is fixed. */
    public record Limits(
            @Min(1) int conversations,
            @Min(1) int messages,
            @Min(1) int signIns,
            @Min(1) int streams,
            boolean loopbackExempt) {}

    /** @param audience the account that a token must be meant for */
    public record Merchant(
            @NotBlank String audience, @NotNull List<@Valid Key> keys) {
        public Merchant(String audience, @Nullable List<Key> keys) {
            this.audience = audience;
            this.keys = keys == null ? List.of() : List.copyOf(keys);
        }
    }

    /**
     * The algorithm belongs to the key, never to the token's header.
     *
     * @param secret of a key for HS256; null: it is one for ES256
     * @param publicKey of a key for ES256, on P-256, as PEM or its Base64; null: it is one for HS256
     */
    public record Key(
            @NotBlank String kid,
            @Nullable @Size(min = 32) String secret,
            @Nullable String publicKey) {
        public Key {
            if ((secret == null) == (publicKey == null)) {
                throw new IllegalArgumentException("key " + kid + " needs either a secret or a public key");
            }
        }
    }
}
