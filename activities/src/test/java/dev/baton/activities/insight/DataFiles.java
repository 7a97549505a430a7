package dev.baton.activities.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public evaluation data in one shape, a JSON object a line. They are not part of the product: measuring and fitting
 * run
 * only where the system property {@code baton.data} names a folder that has them.
 */
final class DataFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    DataFiles(Path folder) {
        this.folder = folder;
    }

    List<JsonNode> read(String file) {
        try {
            return Files.readAllLines(folder.resolve(file)).stream()
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A customer message with the AI's words before it, what is true of it, and where it is from. */
    record Asked(String text, String lastFromAi, boolean asks, String source, boolean hardNegative) {}

    /** The rows of both files on explicit requests that are scored. */
    List<Asked> explicitRequests() {
        List<Asked> rows = new ArrayList<>();
        for (String file : List.of("explicit_request.dev.jsonl", "explicit_in_context.dev.jsonl")) {
            for (JsonNode row : read(file)) {
                JsonNode gold = row.get("gold").get("explicit_request");
                if (!gold.isNull()) {
                    rows.add(asked(row, gold.asBoolean()));
                }
            }
        }
        return rows;
    }

    private static Asked asked(JsonNode row, boolean asks) {
        JsonNode turns = row.get("transcript");
        String before = "";
        if (turns.size() > 1
                && turns.get(turns.size() - 2).get("role").asString().equals("bot")) {
            before = turns.get(turns.size() - 2).get("text").asString();
        }
        boolean hard = row.get("meta").get("tags").toString().contains("hard_negative");
        String source = row.get("meta").get("source").asString();
        return new Asked(turns.get(turns.size() - 1).get("text").asString(), before, asks, source, hard);
    }

    /** Example texts of the knowledge of an intent set: none of them asks for a person. */
    List<String> examples(String file, int perIntent) {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : read(file)) {
            JsonNode examples = row.get("examples");
            for (int i = 0; i < Math.min(perIntent, examples.size()); i++) {
                texts.add(examples.get(i).asString());
            }
        }
        return texts;
    }
}
