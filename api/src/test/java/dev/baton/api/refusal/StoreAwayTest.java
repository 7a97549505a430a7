package dev.baton.api.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.RunningApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The database goes away under the requests, anywhere between the first byte and the commit: come again, and never a fault. */
class StoreAwayTest {
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 12;

    @AutoClose
    private static final RunningApi api = RunningApi.overWire();

    private static final Caller maya = api.customer(Map.of("text", "hello"));
    private static final Caller sam = api.team("sam");
    private static final Caller omar = api.team("omar");

    @Test
    void whereverTheWireIsCutTheAnswerIsComeAgain() throws Exception {
        api.wire().wearsOut();
        List<Callable<Answer>> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            all.addAll(everything());
        }
        List<Answer> answers = asked(all, AT_ONCE);

        assertThat(api.wire().cuts()).as("cuts").isGreaterThan(20);
        assertThat(answers).allSatisfy(StoreAwayTest::isAnAnswerOrComeAgain);
        assertThat(answers).anyMatch(answer -> answer.status() == 503).anyMatch(answer -> answer.status() < 300);

        api.wire().isMended();
        assertThat(asked(everything(), 1))
                .filteredOn(answer -> answer.status() < 300)
                .hasSizeGreaterThan(5);
    }

    @Test
    void whileItIsAwayEverybodyIsToldToComeAgainAndThenServed() throws Exception {
        api.wire().goesDown();
        assertThat(asked(everything(), everything().size())).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            isAnAnswerOrComeAgain(answer);
        });

        api.wire().comesBack();
        assertThat(asked(everything(), 1))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isLessThan(300));
    }

    private static void isAnAnswerOrComeAgain(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isNotEqualTo(500);
        if (answer.status() >= 500) {
            assertThat(answer.code()).isEqualTo("STORE_AWAY");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    private static List<Answer> asked(List<Callable<Answer>> requests, int atOnce) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(atOnce)) {
            for (Future<Answer> answer : people.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    /** One of each kind of request that writes, with and without a key, and some that read. */
    private static List<Callable<Answer>> everything() {
        String key = UUID.randomUUID().toString();
        String conversation = "/desk/conversations/" + maya.id();
        Map<String, Object> note = Map.of("clientMessageId", key, "text", "a note", "visibility", "NOTE");
        Map<String, Object> queue = Map.of(
                "name",
                "Queue",
                "calendar",
                "always",
                "mode",
                "push",
                "fallback",
                false,
                "direct",
                false,
                "position",
                5);
        Map<String, String> signIn = Map.of("login", "sam", "password", "sam-baton");
        Map<String, String> fresh = Map.of("Idempotency-Key", key);
        return List.of(
                () -> api.send("POST", "/api/v1/conversations", fresh, Map.of("text", "hello")),
                () -> api.send("POST", "/api/v1/session", Map.of(), signIn),
                () -> maya.post("/messages", Map.of("clientMessageId", key, "text", "and")),
                () -> maya.with("Idempotency-Key", key).post("/contact", Map.of("email", "maya@example.com")),
                () -> maya.post("/person", null),
                () -> maya.post("/typing", null),
                () -> maya.get(""),
                () -> maya.get("/messages"),
                () -> sam.with("Idempotency-Key", key).post(conversation + "/messages", note),
                () -> sam.put("/desk/me/availability", Map.of("listening", false, "reason", "lunch")),
                () -> sam.post("/desk/me/presence", Map.of("consoleId", UUID.randomUUID())),
                () -> sam.get("/desk/waiting"),
                () -> omar.get("/admin/people"),
                () -> omar.put("/admin/queues/q-" + key.substring(0, 8), queue));
    }
}
