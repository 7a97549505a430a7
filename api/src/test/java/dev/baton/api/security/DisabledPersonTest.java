package dev.baton.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Caller;
import dev.baton.api.Events;
import dev.baton.api.RunningApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who is disabled is out at once: the next request, every open stream, and the next sign-in. */
class DisabledPersonTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start();

    @Test
    void aDisabledPersonIsOutAtOnceAndBackOnlyByANewSignIn() {
        Caller omar = api.team("omar");
        Caller sam = api.team("sam");
        try (Events desk = sam.events("/desk/stream")) {
            desk.next("resync");

            assertThat(omar.put("/admin/people/" + sam.id(), sam(false)).status())
                    .isEqualTo(200);

            assertThat(sam.get("/desk/me").status()).isEqualTo(401);
            assertThat(desk.next("end").data().at("/code").asString()).isEqualTo("NOT_SIGNED_IN");
        }
        assertThat(signIn()).isEqualTo(401);

        omar.put("/admin/people/" + sam.id(), sam(true));

        assertThat(sam.get("/desk/me").status())
                .as("the old session stays dead")
                .isEqualTo(401);
        assertThat(signIn()).isEqualTo(200);
    }

    private static int signIn() {
        return api.send("POST", "/api/v1/session", Map.of(), Map.of("login", "sam", "password", "sam-baton"))
                .status();
    }

    private static Map<String, Object> sam(boolean active) {
        Map<String, Object> person = new HashMap<>();
        person.put("displayName", "Sam");
        person.put("role", "AGENT");
        person.put("password", null);
        person.put("languages", List.of("en"));
        person.put("skills", List.of());
        person.put("queues", List.of("care"));
        person.put("capacity", 3);
        person.put("active", active);
        return person;
    }
}
