package dev.baton.api.site;

import dev.baton.api.ApiSettings;
import dev.baton.api.security.ForAnyone;
import dev.baton.api.security.Tokens;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Plays the merchant's server for the demo shop: says for whoever asks who a customer is. Never there in production. */
@RestController
@Hidden
@ConditionalOnProperty("baton.web.demo")
class DemoShopController {
    private static final long LIFE_SECONDS = 900;

    private final ApiSettings.Merchant merchant;
    private final JsonMapper json;
    private final InstantSource time;

    DemoShopController(ApiSettings settings, JsonMapper json, InstantSource time) {
        this.merchant = settings.merchant();
        this.json = json;
        this.time = time;
    }

    /**
     * @param customer the shop's key of the customer
     * @param seconds how long the token is good; null: a quarter of an hour
     */
    record Who(
            @NotBlank @Size(max = 200) String customer,
            @Size(max = 200) @Nullable String name,
            @Nullable Long seconds) {}

    record SignedIdentity(String token) {}

    @PostMapping("/shop/identity")
    @ForAnyone
    SignedIdentity identity(@Valid @RequestBody Who who) {
        ApiSettings.Key key = merchant.keys().getFirst();
        long now = time.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", who.customer());
        claims.put("aud", List.of(merchant.audience()));
        claims.put("iat", now);
        claims.put("exp", now + (who.seconds() == null ? LIFE_SECONDS : who.seconds()));
        if (who.name() != null) {
            claims.put("name", who.name());
        }
        String signed = part(Map.of("alg", "HS256", "typ", "JWT", "kid", key.kid())) + "." + part(claims);
        byte[] secret = Objects.requireNonNull(key.secret(), "the demo shop signs with HS256")
                .getBytes(StandardCharsets.UTF_8);
        return new SignedIdentity(signed + "." + Tokens.encode(Tokens.hmacSha256(secret, signed)));
    }

    private String part(Map<String, ?> content) {
        return Tokens.encode(json.writeValueAsBytes(content));
    }
}
