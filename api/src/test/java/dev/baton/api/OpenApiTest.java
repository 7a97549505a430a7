package dev.baton.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code openapi.json} says what the code does; {@code -Dbaton.write-openapi=true} writes it anew. */
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi.json");

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void theCommittedDescriptionIsFresh() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (RunningApi api = RunningApi.start()) {
            ObjectNode now = (ObjectNode) json.readTree(
                    api.send("GET", "/v3/api-docs", Map.of(), null).body());
            now.remove("servers");
            if (Boolean.getBoolean("baton.write-openapi")) {
                Files.writeString(
                        COMMITTED, json.writerWithDefaultPrettyPrinter().writeValueAsString(now) + "\n");
            }
            JsonNode committed = json.readTree(Files.readString(COMMITTED));
            assertThat(committed)
                    .as("run the test with -Dbaton.write-openapi=true and commit openapi.json")
                    .isEqualTo(now);
        }
    }
}
