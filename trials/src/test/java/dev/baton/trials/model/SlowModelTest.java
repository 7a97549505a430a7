package dev.baton.trials.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.trials.client.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SlowModelTest {
    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"answer\":{\"type\":\"string\"},"
            + "\"confidence\":{\"type\":\"number\"},\"sensitive\":{\"type\":\"boolean\"},"
            + "\"mood\":{\"enum\":[\"CALM\",\"ANGRY\"]},\"steps\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}";

    @Test
    void anAnswerFitsTheSchemaThatWasAskedForAndTakesItsTime() throws Exception {
        try (SlowModel model = SlowModel.onFreePort((number, about) -> 200)) {
            long start = System.nanoTime();

            JsonNode answer = ask(model.url(), SCHEMA);

            assertThat(System.nanoTime() - start).isGreaterThan(200_000_000L);
            JsonNode content = Json.read(answer.at("/choices/0/message/content").asText());
            assertThat(content.path("answer").asText()).contains("call 1");
            assertThat(content.path("confidence").asDouble()).isGreaterThan(0.9);
            assertThat(content.path("sensitive").isBoolean()).isTrue();
            assertThat(content.path("mood").asText()).isEqualTo("CALM");
            assertThat(content.path("steps").isArray()).isTrue();
            assertThat(model.calls()).hasSize(1);
        }
    }

    private static JsonNode ask(URI model, String schema) throws Exception {
        String body = "{\"model\":\"m\",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":"
                + schema + "}}}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(model + "/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Json.read(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}
