package dev.baton.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.api.ApiSettings;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Who the merchant says a customer is: believed only if everything about the token is as it must be. */
class MerchantTokenTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final long SECOND = NOW.getEpochSecond();
    private static final String OLD_KEY = "0123456789abcdef0123456789abcdef";
    private static final String NEW_KEY = "fedcba9876543210fedcba9876543210";
    private static final Map<String, Object> HS256 = Map.of("alg", "HS256", "kid", "k1", "typ", "JWT");

    private static final KeyPair PAIR = pair("secp256r1");
    private static final Map<String, Object> ES256 = Map.of("alg", "ES256", "kid", "e1");

    private final MerchantToken tokens = new MerchantToken(
            new ApiSettings(
                    "",
                    false,
                    12,
                    "",
                    "baton",
                    new ApiSettings.Limits(6, 20, 10, 5, false),
                    new ApiSettings.Merchant(
                            "baton",
                            List.of(
                                    new ApiSettings.Key("k1", OLD_KEY, null),
                                    new ApiSettings.Key("k2", NEW_KEY, null),
                                    new ApiSettings.Key("e1", null, pem(PAIR))))),
            JSON,
            () -> NOW);

    @Test
    void aGoodTokenSaysWhoTheCustomerIs() {
        MerchantToken.Verified maya = tokens.verify(
                signed(HS256, claims(Map.of("name", "Maya Lindqvist", "email", "maya@example.com")), OLD_KEY));

        assertThat(maya).isEqualTo(new MerchantToken.Verified("maya", "Maya Lindqvist", "maya@example.com", null));
    }

    @Test
    void whileTheKeyIsChangedBothAreGood() {
        assertThat(tokens.verify(signed(HS256, claims(Map.of()), OLD_KEY)).customerKey())
                .isEqualTo("maya");
        assertThat(tokens.verify(signed(Map.of("alg", "HS256", "kid", "k2"), claims(Map.of()), NEW_KEY))
                        .customerKey())
                .isEqualTo("maya");
    }

    @Test
    void oneOfSeveralAudiencesMayBeUs() {
        assertThat(tokens.verify(signed(HS256, claims(Map.of("aud", List.of("shop", "baton"))), OLD_KEY))
                        .customerKey())
                .isEqualTo("maya");
    }

    @Test
    void clocksMayBeOneMinuteApart() {
        assertThat(tokens.verify(signed(HS256, lived(SECOND - 3659, SECOND - 59), OLD_KEY))
                        .customerKey())
                .isEqualTo("maya");
        assertThat(tokens.verify(signed(HS256, lived(SECOND + 59, SECOND + 600), OLD_KEY))
                        .customerKey())
                .isEqualTo("maya");
    }

    static Stream<Arguments> bad() {
        Map<String, Object> good = claims(Map.of());
        return Stream.of(
                Arguments.of("no token at all", ""),
                Arguments.of("two parts", "a.b"),
                Arguments.of("not base64", "ä.ö.ü"),
                Arguments.of("another pair's signature", signed(ES256, good, pair("secp256r1"))),
                Arguments.of("another customer under a good ES256 signature", swapped(signed(ES256, good, PAIR))),
                Arguments.of(
                        "the public key taken for a secret",
                        signed(Map.of("alg", "HS256", "kid", "e1"), good, pem(PAIR))),
                Arguments.of("HS256 under the name of ES256", signed(ES256, good, OLD_KEY)),
                Arguments.of("ES256 under the id of a secret", signed(Map.of("alg", "ES256", "kid", "k1"), good, PAIR)),
                Arguments.of("two zeros for a signature", zeros()),
                Arguments.of("a wrong signature", signed(HS256, good, "another key of thirty-two letters")),
                Arguments.of("another customer under a good signature", swapped(signed(HS256, good, OLD_KEY))),
                Arguments.of("no signature", unsigned(Map.of("alg", "none", "kid", "k1"), good)),
                Arguments.of(
                        "alg none with a good signature", signed(Map.of("alg", "none", "kid", "k1"), good, OLD_KEY)),
                Arguments.of("RS256, the key taken for a public one", signed(alg("RS256"), good, OLD_KEY)),
                Arguments.of("an unknown key", signed(Map.of("alg", "HS256", "kid", "k9"), good, OLD_KEY)),
                Arguments.of("no key id", signed(Map.of("alg", "HS256"), good, OLD_KEY)),
                Arguments.of("the other key's id", signed(Map.of("alg", "HS256", "kid", "k2"), good, OLD_KEY)),
                Arguments.of("expired", signed(HS256, lived(SECOND - 3660, SECOND - 60), OLD_KEY)),
                Arguments.of("from the future", signed(HS256, lived(SECOND + 61, SECOND + 600), OLD_KEY)),
                Arguments.of("good for longer than an hour", signed(HS256, lived(SECOND, SECOND + 3601), OLD_KEY)),
                Arguments.of("good for ten years", signed(HS256, lived(SECOND, SECOND + 315_360_000L), OLD_KEY)),
                Arguments.of("numbers that overflow", signed(HS256, lived(1, Long.MAX_VALUE), OLD_KEY)),
                Arguments.of("no end", signed(HS256, without("exp"), OLD_KEY)),
                Arguments.of("no beginning", signed(HS256, without("iat"), OLD_KEY)),
                Arguments.of("another audience", signed(HS256, claims(Map.of("aud", "another-shop")), OLD_KEY)),
                Arguments.of("no audience", signed(HS256, without("aud"), OLD_KEY)),
                Arguments.of("nobody", signed(HS256, claims(Map.of("sub", " ")), OLD_KEY)),
                Arguments.of("a number for a name", signed(HS256, claims(Map.of("sub", 7)), OLD_KEY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void everythingElseIsRefused(String why, String token) {
        assertThatThrownBy(() -> tokens.verify(token))
                .as(why)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.IDENTITY_REFUSED));
    }

    @Test
    void aTokenThatIsSignedWithAPrivateKeyIsAsGood() {
        assertThat(tokens.verify(signed(ES256, claims(Map.of()), PAIR)).customerKey())
                .isEqualTo("maya");
    }

    @Test
    void aKeyOnAnotherCurveIsRefusedAtTheStart() {
        assertThatThrownBy(() -> MerchantKey.of(new ApiSettings.Key("e2", null, pem(pair("secp384r1")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P-256");
        assertThatThrownBy(() -> MerchantKey.of(new ApiSettings.Key("e2", null, "nonsense")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ApiSettings.Key("e2", OLD_KEY, pem(PAIR)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyPair pair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, KeyPair pair) {
        String head = part(header) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(head.getBytes(StandardCharsets.UTF_8));
            return head + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Java before 19 believed it. */
    private static String zeros() {
        return part(ES256) + "." + part(claims(Map.of())) + "." + encode(new byte[64]);
    }

    private static Map<String, Object> claims(Map<String, ?> more) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", "maya");
        claims.put("aud", "baton");
        claims.put("iat", SECOND);
        claims.put("exp", SECOND + 3600);
        claims.putAll(more);
        return claims;
    }

    private static Map<String, Object> without(String claim) {
        Map<String, Object> claims = claims(Map.of());
        claims.remove(claim);
        return claims;
    }

    private static Map<String, Object> lived(long issued, long expires) {
        return claims(Map.of("iat", issued, "exp", expires));
    }

    private static Map<String, Object> alg(String name) {
        return Map.of("alg", name, "kid", "k1");
    }

    private static String swapped(String token) {
        String[] good = token.split("\\.");
        return good[0] + "." + part(claims(Map.of("sub", "somebody-else"))) + "." + good[2];
    }

    private static String unsigned(Map<String, Object> header, Map<String, Object> claims) {
        return part(header) + "." + part(claims) + ".";
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, String key) {
        String head = part(header) + "." + part(claims);
        return head + "." + encode(Tokens.hmacSha256(key.getBytes(StandardCharsets.UTF_8), head));
    }

    private static String part(Map<String, Object> json) {
        return encode(JSON.writeValueAsBytes(json));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
