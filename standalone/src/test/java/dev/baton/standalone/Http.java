package dev.baton.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One who uses the API, with what they show of themselves: a customer's token, or a session and its CSRF token. */
final class Http {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> shown = new HashMap<>();
    private final String api;

    Http(String api) {
        this.api = api;
    }

    void show(String header, String value) {
        shown.put(header, value);
    }

    JsonNode get(String path) throws Exception {
        return send("GET", path, null);
    }

    JsonNode post(String path, Object body) throws Exception {
        return send("POST", path, body);
    }

    JsonNode put(String path, Object body) throws Exception {
        return send("PUT", path, body);
    }

    /** Fails on any status but 2xx. */
    private JsonNode send(String method, String path, @Nullable Object body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
        shown.forEach(request::header);
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode() / 100)
                .as("%s %s: %d %s", method, path, answer.statusCode(), answer.body())
                .isEqualTo(2);
        return answer.body().isEmpty() ? MAPPER.createObjectNode() : MAPPER.readTree(answer.body());
    }
}
