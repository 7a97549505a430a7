package dev.baton.trials.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.trials.client.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One operation of the API's description.
 *
 * @param path with its variables in braces
 * @param body an example that fits the schema; missing if the operation takes none
 * @param fields where in the body a value stands, as JSON pointers
 */
record Operation(
        String method,
        String path,
        List<String> variables,
        List<String> queries,
        List<String> headers,
        JsonNode body,
        List<String> fields) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final int DEEPEST = 6;

    static List<Operation> in(JsonNode openapi) {
        List<Operation> operations = new ArrayList<>();
        openapi.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(of(openapi, path.getKey(), method.getKey(), path.getValue(), method.getValue()));
                    }
                }));
        return operations;
    }

    /** True if the answer does not end by itself. */
    boolean streams() {
        return path.endsWith("/stream");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Operation of(JsonNode openapi, String path, String method, JsonNode shared, JsonNode operation) {
        List<String> variables = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (JsonNode parameters : List.of(shared.path("parameters"), operation.path("parameters"))) {
            parameters.forEach(parameter -> {
                String name = parameter.path("name").asText();
                switch (parameter.path("in").asText()) {
                    case "path" -> variables.add(name);
                    case "query" -> queries.add(name);
                    case "header" -> headers.add(name);
                    default -> {}
                }
            });
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        JsonNode body = schema.isMissingNode() ? schema : example(openapi, schema, 0);
        List<String> fields = new ArrayList<>();
        pointers(body, "", fields);
        return new Operation(method.toUpperCase(Locale.ROOT), path, variables, queries, headers, body, fields);
    }

    private static JsonNode example(JsonNode openapi, JsonNode given, int depth) {
        String reference = given.path("$ref").asText("");
        JsonNode schema = reference.isEmpty() ? given : openapi.at(reference.substring(1));
        JsonNode one = first(
                schema.path("oneOf"),
                first(schema.path("anyOf"), schema.path("enum").path(0)));
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0);
        }
        if (!one.isMissingNode()) {
            return example(openapi, one, depth + 1);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText("object")) {
            case "string" ->
                JsonNodeFactory.instance.textNode(text(schema.path("format").asText()));
            case "integer", "number" ->
                JsonNodeFactory.instance.numberNode(
                        Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            case "array" -> array(openapi, schema, depth);
            default -> object(openapi, schema, depth);
        };
    }

    private static JsonNode first(JsonNode choices, JsonNode otherwise) {
        return choices.isArray() && !choices.isEmpty() ? choices.get(0) : otherwise;
    }

    private static ArrayNode array(JsonNode openapi, JsonNode schema, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (depth < DEEPEST) {
            array.add(example(openapi, schema.path("items"), depth + 1));
        }
        return array;
    }

    private static ObjectNode object(JsonNode openapi, JsonNode schema, int depth) {
        ObjectNode object = Json.object();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), example(openapi, field.getValue(), depth + 1)));
        }
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "5f0c7f0e-1d7b-4d4e-9d7c-0b6a3a0f5e11";
            case "date-time" -> "2026-11-21T12:00:00Z";
            case "date" -> "2026-11-21";
            case "time" -> "12:00";
            default -> "example";
        };
    }

    private static void pointers(JsonNode node, String at, List<String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> pointers(
                            field.getValue(),
                            at + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                            found));
        } else if (node.isArray() && !node.isEmpty()) {
            pointers(node.get(0), at + "/0", found);
        }
        if (!at.isEmpty()) {
            found.add(at);
        }
    }
}
