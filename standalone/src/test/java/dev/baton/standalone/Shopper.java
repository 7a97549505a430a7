package dev.baton.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A customer with an open conversation. */
final class Shopper {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Http http;
    private final String path;
    final String id;

    private Shopper(Http http, String id) {
        this.http = http;
        this.id = id;
        this.path = "/conversations/" + id;
    }

    static Shopper opens(String api, String words) throws Exception {
        Http http = new Http(api);
        JsonNode opened = http.post("/conversations", Map.of("text", words, "locale", "en"));
        http.show("Authorization", "Bearer " + opened.path("token").asString());
        return new Shopper(http, opened.path("id").asString());
    }

    void says(String words) throws Exception {
        http.post(
                path + "/messages", Map.of("clientMessageId", UUID.randomUUID().toString(), "text", words));
    }

    void ends() throws Exception {
        http.post(path + "/end", Map.of());
    }

    List<JsonNode> reads() throws Exception {
        return List.copyOf(http.get(path + "/messages").path("messages").values());
    }

    void waitsForControl(String control) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(http.get(path).path("control").asString()).isEqualTo(control));
    }

    /** Waits for so many messages of that author, and returns the newest of them. */
    String waitsFor(String author, int count) {
        await().atMost(PATIENCE).until(() -> by(author).size() >= count);
        try {
            return by(author).getLast();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> by(String author) throws Exception {
        return reads().stream()
                .filter(message -> message.path("author").asString().equals(author))
                .map(message -> message.path("text").asString())
                .toList();
    }
}
