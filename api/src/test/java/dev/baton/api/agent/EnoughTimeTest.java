package dev.baton.api.agent;

import static dev.baton.store.generated.Tables.LOGIN_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Caller;
import dev.baton.api.RunningApi;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Limits of time can be extended by whom they bind (WCAG 2.2, success criterion 2.2.1). */
class EnoughTimeTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start();

    @Test
    void whoNeedsMoreTimeForAnOfferSaysSo() {
        Caller lena = api.team("lena");
        assertThat(lena.put("/desk/me/offer-time", Map.of("seconds", 120))
                        .at("offerSeconds")
                        .asInt())
                .isEqualTo(120);
        assertThat(lena.put("/desk/me/offer-time", Map.of("seconds", 301)).status())
                .isEqualTo(400);
        assertThat(lena.get("/desk/me").at("offerSeconds").asInt()).isEqualTo(120);
        assertThat(lena.put("/desk/me/offer-time", Map.of()).at("offerSeconds").isNull())
                .isTrue();
    }

    @Test
    void aSessionIsRenewedBeforeItsEndAndNotAfterIt() {
        Caller sam = api.team("sam");
        endSessionsAt(Instant.now().plusSeconds(300));
        Instant before = Instant.parse(sam.get("/session").text("expiresAt"));
        Instant after = Instant.parse(sam.put("/session", Map.of()).text("expiresAt"));
        assertThat(after).isAfter(before.plusSeconds(3600));
        endSessionsAt(Instant.now().minusSeconds(1));
        assertThat(sam.put("/session", Map.of()).status()).isEqualTo(401);
    }

    private static void endSessionsAt(Instant end) {
        api.sql().update(LOGIN_SESSION).set(LOGIN_SESSION.EXPIRES_AT, end).execute();
    }
}
