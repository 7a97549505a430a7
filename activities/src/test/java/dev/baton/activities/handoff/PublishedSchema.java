package dev.baton.activities.handoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The brief's published schema, and what a document has against it; reads the words of JSON Schema that it uses. */
final class PublishedSchema {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode SCHEMA = read();

    private final List<String> problems = new ArrayList<>();

    private PublishedSchema() {}

    static List<String> problems(String document) {
        PublishedSchema check = new PublishedSchema();
        check.value(JSON.readTree(document), SCHEMA, "");
        return check.problems;
    }

    private void value(JsonNode value, JsonNode given, String where) {
        JsonNode schema =
                given.has("$ref") ? SCHEMA.at(given.get("$ref").asString().substring(1)) : given;
        types(value, schema, where);
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            problems.add(where + " is " + value);
        }
        if (value.isNumber()) {
            bound(
                    value.asDouble() < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY),
                    where + " is too small");
            bound(
                    value.asDouble() > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY),
                    where + " is too large");
        }
        if (value.isString()) {
            int length = value.asString().codePointCount(0, value.asString().length());
            bound(length < schema.path("minLength").asInt(0), where + " is too short");
            bound(length > schema.path("maxLength").asInt(Integer.MAX_VALUE), where + " is too long");
        }
        if (value.isArray()) {
            value.valueStream().forEach(item -> value(item, schema.get("items"), where + "[]"));
        }
        if (value.isObject()) {
            object(value, schema, where);
        }
    }

    private void object(JsonNode value, JsonNode schema, String where) {
        schema.get("required")
                .valueStream()
                .forEach(name -> bound(!value.has(name.asString()), where + "/" + name.asString() + " is missing"));
        value.propertyStream().forEach(property -> {
            JsonNode of = schema.get("properties").get(property.getKey());
            String at = where + "/" + property.getKey();
            if (of == null) {
                problems.add(at + " is not in the schema");
            } else {
                value(property.getValue(), of, at);
            }
        });
    }

    private void types(JsonNode value, JsonNode schema, String where) {
        JsonNode type = schema.path("type");
        List<String> allowed = type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : type.isString() ? List.of(type.asString()) : List.of();
        if (!allowed.isEmpty() && allowed.stream().noneMatch(name -> is(value, name))) {
            problems.add(where + " is no " + allowed + ": " + value);
        }
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private void bound(boolean broken, String problem) {
        if (broken) {
            problems.add(problem);
        }
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(Files.readString(Path.of("../docs/handoff-brief.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
