package dev.baton.trials.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One operation of the API's description.
 *
 * @param path with its variables in braces
 * @param body an example that fits the schema, with what is required and nothing else, so that one wrong field does not
 *     hide the others; missing if the operation takes none
 * @param octets it takes a file instead of JSON
 * @param fields where in the largest body a value stands, as JSON pointers
 */
record Operation(
        String method,
        String path,
        List<String> variables,
        List<String> queries,
        List<String> headers,
        JsonNode body,
        boolean octets,
        List<String> fields) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

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
        boolean octets = operation.at("/requestBody/content").has("application/octet-stream");
        Example example = new Example(openapi);
        JsonNode body = schema.isMissingNode() ? schema : example.smallest(schema);
        JsonNode largest = schema.isMissingNode() ? schema : example.largest(schema);
        return new Operation(
                method.toUpperCase(Locale.ROOT), path, variables, queries, headers, body, octets, pointers(largest));
    }

    /** Every place in a body, the deepest first. */
    static List<String> pointers(JsonNode body) {
        List<String> found = new ArrayList<>();
        pointers(body, "", found);
        return found;
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
