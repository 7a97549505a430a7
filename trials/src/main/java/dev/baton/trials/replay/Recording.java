package dev.baton.trials.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.trials.client.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One recorded conversation.
 *
 * @param customer what the customer wrote, in order; never blank
 * @param agent what the person answered, in order; may be empty
 */
record Recording(String id, List<String> customer, List<String> agent) {
    /** One JSON conversation a line. */
    static List<Recording> read(Path file, int limit) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .limit(limit)
                    .map(Recording::of)
                    .toList();
        }
    }

    /** True if the person completes the conversation, false if it goes back to the AI: by the id, so always the same. */
    boolean completes() {
        return Math.floorMod(id.hashCode(), 2) == 0;
    }

    private static Recording of(String line) {
        JsonNode json = Json.read(line);
        if (!json.path("transcript").isArray()) {
            throw new IllegalArgumentException("no recorded conversation: " + line);
        }
        List<String> customer = new ArrayList<>();
        List<String> agent = new ArrayList<>();
        for (JsonNode spoken : json.path("transcript")) {
            String text = spoken.path("text").asText();
            String role = spoken.path("role").asText();
            if (!text.isBlank() && role.equals("customer")) {
                customer.add(text);
            } else if (!text.isBlank() && role.equals("agent")) {
                agent.add(text);
            }
        }
        return new Recording(json.path("id").asText(), customer, agent);
    }
}
