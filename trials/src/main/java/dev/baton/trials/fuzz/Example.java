package dev.baton.trials.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.trials.client.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values that fit a schema of the API's description. */
final class Example {
    private static final int DEEPEST = 6;
    /** One of them fits every pattern of the API. */
    private static final List<String> TEXTS =
            List.of("example", "en", "push", "https://example.com/", "+49 30 1234567", "2026-11-21");

    private final JsonNode openapi;

    Example(JsonNode openapi) {
        this.openapi = openapi;
    }

    /** With every field. */
    JsonNode largest(JsonNode schema) {
        return value(schema, false, 0);
    }

    /** With the required fields only. */
    JsonNode smallest(JsonNode schema) {
        return value(schema, true, 0);
    }

    private JsonNode value(JsonNode given, boolean small, int depth) {
        String reference = given.path("$ref").asText("");
        JsonNode schema = reference.isEmpty() ? given : openapi.at(reference.substring(1));
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (!schema.path(choice).path(0).isMissingNode()) {
                return value(schema.path(choice).path(0), small, depth + 1);
            }
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText("object")) {
            case "string" -> JsonNodeFactory.instance.textNode(text(schema));
            case "integer", "number" ->
                JsonNodeFactory.instance.numberNode(
                        Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "array" -> array(schema, small, depth);
            default -> object(schema, small, depth);
        };
    }

    private ArrayNode array(JsonNode schema, boolean small, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (depth < DEEPEST) {
            array.add(value(schema.path("items"), small, depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, boolean small, int depth) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode object = Json.object();
        if (depth < DEEPEST) {
            schema.path("properties").properties().forEach(field -> {
                if (!small || required.contains(field.getKey())) {
                    object.set(field.getKey(), value(field.getValue(), small, depth + 1));
                }
            });
        }
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "5f0c7f0e-1d7b-4d4e-9d7c-0b6a3a0f5e11";
            case "date-time" -> "2026-11-21T12:00:00Z";
            case "date" -> "2026-11-21";
            case "time" -> "12:00";
            case "email" -> "someone@example.com";
            default -> fitting(schema.path("pattern").asText(".*"));
        };
    }

    private static String fitting(String pattern) {
        return TEXTS.stream().filter(text -> text.matches(pattern)).findFirst().orElse("example");
    }
}
