package dev.baton.api;

import dev.baton.api.security.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Plays the merchant's server, with the key that {@link RunningApi} knows. */
public final class MerchantTokens {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MerchantTokens() {}

    /** A token that is good now, for the customer of that key. */
    public static String of(String customer) {
        long now = Instant.now().getEpochSecond();
        String signed = part(Map.of("alg", "HS256", "kid", "k1")) + "."
                + part(Map.of("sub", customer, "aud", "baton", "iat", now, "exp", now + 600));
        byte[] key = RunningApi.MERCHANT_KEY.getBytes(StandardCharsets.UTF_8);
        return signed + "." + Tokens.encode(Tokens.hmacSha256(key, signed));
    }

    private static String part(Map<String, ?> content) {
        return Tokens.encode(JSON.writeValueAsBytes(content));
    }
}
