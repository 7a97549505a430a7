package dev.baton.api.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.RunningApi;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whatever comes in, a problem with a code goes out, and never a stack trace. */
class ErrorsTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start();

    private static final Caller maya = api.customer();

    @Test
    void unreadableBodiesAreBadRequests() {
        for (String body : new String[] {
            "",
            "{",
            "null",
            "[]",
            "\"text\"",
            "{\"clientMessageId\":",
            "{\"text\":1e400}",
            "[".repeat(10_000),
            "{\"clientMessageId\": {}, \"text\": []}"
        }) {
            problem(maya.post("/messages", body), 400, "INVALID_INPUT");
        }
    }

    @Test
    void charactersThatCannotBeStoredAreRefused() {
        for (String text : new String[] {"a\\u0000b", "\\ud800", "\\udc00x"}) {
            problem(
                    maya.post("/messages", "{\"clientMessageId\":\"x\",\"text\":\"" + text + "\"}"),
                    400,
                    "CHARACTER_REFUSED");
        }
        problem(api.send("GET", "/api/v1/desk/waiting?all=%00", Map.of(), null), 400, "CHARACTER_REFUSED");
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] body = "{\"clientMessageId\":\"x\",\"text\":\"?\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        body[body.length - 3] = (byte) 0xff;
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(maya.base() + "/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        maya.headers().forEach(request::header);
        problem(api.send(request.build()), 400, "INVALID_INPUT");
    }

    @Test
    void textsAreMeasuredInCodePoints() {
        problem(write("x".repeat(10_001)), 400, "MESSAGE_TOO_LONG");
        problem(write("  \n "), 400, "MESSAGE_EMPTY");
        assertThat(write("🙂".repeat(10_000)).status()).isEqualTo(202);
    }

    @Test
    void aBodyOverAMegabyteIsTooLarge() {
        problem(write("x".repeat(1_100_000)), 413, "BODY_TOO_LARGE");
        byte[] long1 = new byte[1_100_000];
        Arrays.fill(long1, (byte) ' ');
        HttpRequest.Builder streamed = HttpRequest.newBuilder(api.uri(maya.base() + "/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(long1)));
        maya.headers().forEach(streamed::header);
        problem(api.send(streamed.build()), 413, "BODY_TOO_LARGE");
    }

    @Test
    void springsOwnRefusalsAreProblemsToo() {
        problem(api.send("DELETE", maya.base(), maya.headers(), null), 405, "METHOD_NOT_ALLOWED");
        problem(api.send("GET", "/actuator/nowhere", Map.of(), null), 404, "NOT_FOUND");
        problem(maya.get("/nowhere"), 404, "NOT_FOUND");
        problem(maya.get("/messages?after=x"), 400, "INVALID_INPUT");
        problem(maya.get("/messages?limit=100000"), 400, "INVALID_INPUT");
        problem(maya.with("Accept", "image/png").get(""), 406, "NOT_ACCEPTABLE");
        problem(maya.with("Content-Type", "text/plain").post("/messages", "hello"), 415, "MEDIA_TYPE_UNSUPPORTED");
        problem(
                new Caller(api, "/api/v1/conversations/not-a-uuid", maya.headers(), maya.id()).get(""),
                404,
                "NOT_FOUND");
    }

    @Test
    void whatIsNotKnownIsIgnored() {
        Answer answer = maya.post("/messages", "{\"clientMessageId\":\"u1\",\"text\":\"hi\",\"colour\":\"red\"}");
        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void fieldsThatAreWrongAreNamed() {
        Answer answer = maya.post("/messages", Map.of("text", "hello"));
        problem(answer, 400, "INVALID_INPUT");
        assertThat(answer.at("/errors/0/field").asString()).isEqualTo("clientMessageId");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepPagesSafe() {
        Answer answer = maya.get("");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void healthTellsWhatIsMissingAndTheApiStaysReady() {
        Answer ready = api.send("GET", "/actuator/health/readiness", Map.of(), null);
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.at("/components/store/status").asString()).isEqualTo("UP");
        assertThat(ready.at("/components/engine/status").asString()).isEqualTo("UNKNOWN");
        assertThat(api.send("GET", "/actuator/health/liveness", Map.of(), null).status())
                .isEqualTo(200);
        assertThat(api.send("GET", "/actuator/prometheus", Map.of(), null).body())
                .contains("hikaricp");
    }

    private static Answer write(String text) {
        return maya.post("/messages", Map.of("clientMessageId", "t" + text.length(), "text", text));
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
