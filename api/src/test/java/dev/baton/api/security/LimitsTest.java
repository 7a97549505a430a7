package dev.baton.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.RunningApi;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Too much is refused with the time after which it may be tried again; the team's work is not counted. */
class LimitsTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start(Map.of(
            "baton.api.limits.loopback-exempt", "false",
            "baton.api.limits.conversations", "3",
            "baton.api.limits.messages", "4",
            "baton.api.limits.sign-ins", "3"));

    /** The address is what counts, so this is the one test here that opens conversations. */
    @Test
    void customersHaveALimitOfConversationsAndOfMessages() {
        Caller first = api.customer();
        for (int sent = 0; sent < 4; sent++) {
            assertThat(say(first).status()).isEqualTo(202);
        }
        refused(say(first), 60);
        Caller second = api.customer();
        assertThat(say(second).status())
                .as("another conversation has its own count")
                .isEqualTo(202);
        api.customer();

        refused(
                api.send(
                        "POST",
                        "/api/v1/conversations",
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        Map.of()),
                43_200);
    }

    @Test
    void afterTooManyWrongPasswordsNotEvenTheRightOneIsLookedAt() {
        for (int tried = 0; tried < 3; tried++) {
            assertThat(signIn("lena", "not-her-password").code()).isEqualTo("SIGN_IN_FAILED");
        }

        refused(signIn("lena", "lena-baton"), 900);
        refused(signIn(" LENA ", "lena-baton"), 900);
        assertThat(signIn("ines", "ines-baton").status())
                .as("others may still sign in")
                .isEqualTo(200);
    }

    @Test
    void aLoginThatDoesNotExistIsRefusedLikeAWrongPassword() {
        assertThat(signIn("nobody", "nobody-baton").body())
                .isEqualTo(signIn("omar", "not-his-password").body());
    }

    @Test
    void whatTheTeamDoesIsNotCounted() {
        Caller sam = api.team("sam");

        for (int asked = 0; asked < 50; asked++) {
            assertThat(sam.get("/desk/me").status()).isEqualTo(200);
        }
    }

    private static void refused(Answer answer, int mostSeconds) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, mostSeconds);
    }

    private static Answer say(Caller customer) {
        return customer.post(
                "/messages", Map.of("clientMessageId", UUID.randomUUID().toString(), "text", "hello"));
    }

    private static Answer signIn(String login, String password) {
        return api.send("POST", "/api/v1/session", Map.of(), Map.of("login", login, "password", password));
    }
}
