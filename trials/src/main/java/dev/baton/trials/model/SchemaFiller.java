package dev.baton.trials.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Makes a value that fits a JSON schema, as a model would that is content with everything: sure, in scope, no request. */
final class SchemaFiller {
    private static final double SURE = 0.95;

    private final JsonNode root;
    private final String reply;

    /** @param reply what stands in every field that is meant to be read */
    SchemaFiller(JsonNode root, String reply) {
        this.root = root;
        this.reply = reply;
    }

    JsonNode filled() {
        return value("", root);
    }

    private JsonNode value(String name, JsonNode given) {
        JsonNode schema = resolved(given);
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> new ArrayNode(JsonNodeFactory.instance);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
            case "integer" -> JsonNodeFactory.instance.numberNode(0);
            case "number" -> JsonNodeFactory.instance.numberNode(number(name));
            case "null" -> JsonNodeFactory.instance.nullNode();
            default -> JsonNodeFactory.instance.textNode(text(name));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> object.set(field.getKey(), value(field.getKey(), field.getValue())));
        return object;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        if (reference.startsWith("#/")) {
            return root.at(reference.substring(1));
        }
        JsonNode any = schema.path("anyOf");
        return any.isArray() && !any.isEmpty() ? any.get(0) : schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private static double number(String name) {
        return name.toLowerCase(Locale.ROOT).contains("sentiment") ? 0 : SURE;
    }

    private String text(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("category") || lower.contains("topic") ? "unsorted" : reply;
    }
}
