package dev.baton.api.security;

import dev.baton.api.ApiSettings;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JWT with which the merchant's server says who a customer is. The algorithm is the key's; the token's own word on it
 * is not believed, only compared.
 */
@Component
public class MerchantToken {
    private static final long LIFE_SECONDS = 3600;
    private static final long LEEWAY_SECONDS = 60;

    private final ApiSettings.Merchant merchant;
    private final Map<String, MerchantKey> keys;
    private final JsonMapper json;
    private final InstantSource time;

    MerchantToken(ApiSettings settings, JsonMapper json, InstantSource time) {
        this.merchant = settings.merchant();
        this.keys = merchant.keys().stream()
                .collect(Collectors.toUnmodifiableMap(ApiSettings.Key::kid, MerchantKey::of, (first, again) -> first));
        this.json = json;
        this.time = time;
    }

    /** @param customerKey the merchant's id of the customer */
    public record Verified(
            String customerKey,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** Refused: IDENTITY_REFUSED if the token is not good; it never counts as anonymous instead. */
    public Verified verify(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new Refused(Refusal.IDENTITY_REFUSED);
        }
        JsonNode header = read(parts[0]);
        MerchantKey key = keys.get(String.valueOf(text(header, "kid")));
        boolean good = key != null
                && key.algorithm().equals(text(header, "alg"))
                && key.signed(parts[0] + "." + parts[1], decode(parts[2]));
        if (!good) {
            throw new Refused(Refusal.IDENTITY_REFUSED);
        }
        JsonNode claims = read(parts[1]);
        checkTimes(claims, time.instant());
        String subject = text(claims, "sub");
        if (subject == null || subject.isBlank() || !audiences(claims).contains(merchant.audience())) {
            throw new Refused(Refusal.IDENTITY_REFUSED);
        }
        return new Verified(subject, text(claims, "name"), text(claims, "email"), text(claims, "phone"));
    }

    private static void checkTimes(JsonNode claims, Instant now) {
        JsonNode issued = claims.path("iat");
        JsonNode expires = claims.path("exp");
        boolean good = instant(issued)
                && instant(expires)
                && expires.longValue() - issued.longValue() <= LIFE_SECONDS
                && expires.longValue() + LEEWAY_SECONDS > now.getEpochSecond()
                && issued.longValue() - LEEWAY_SECONDS <= now.getEpochSecond();
        if (!good) {
            throw new Refused(Refusal.IDENTITY_REFUSED);
        }
    }

    /** A second of some year that has four digits: nothing that overflows. */
    private static boolean instant(JsonNode value) {
        return value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() > 0
                && value.longValue() < 253_402_300_800L;
    }

    private static Set<String> audiences(JsonNode claims) {
        JsonNode audience = claims.path("aud");
        if (audience.isArray()) {
            return audience.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        }
        return audience.isString() ? Set.of(audience.asString()) : Set.of();
    }

    private JsonNode read(String part) {
        try {
            JsonNode node = json.readTree(decode(part));
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // as any other token that is not good
        }
        throw new Refused(Refusal.IDENTITY_REFUSED);
    }

    private static byte[] decode(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.IDENTITY_REFUSED);
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : null;
    }
}
