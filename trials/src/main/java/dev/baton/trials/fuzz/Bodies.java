package dev.baton.trials.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.trials.client.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that no client of ours would send. */
final class Bodies {
    private Bodies() {}

    /** Wrong as a whole, by name. */
    static Map<String, byte[]> broken() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        for (String text :
                List.of("null", "[]", "[1]", "1", "\"x\"", "{", "{\"a\":}", "{'a':1}", "{\"a\":1}}", "x=1")) {
            bodies.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("10,000 deep", ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
        bodies.put(
                "objects 10,000 deep",
                ("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
        bodies.put("100,000 keys", keys(100_000).getBytes(StandardCharsets.UTF_8));
        bodies.put("a key twice", "{\"text\":\"a\",\"text\":\"b\"}".getBytes(StandardCharsets.UTF_8));
        bodies.put("2 MB", ("{\"text\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8));
        bodies.put("invalid UTF-8", bytes("{\"text\":\"", 0xff, 0xfe, 0xc0, 0xaf));
        bodies.put("lone surrogate", "{\"text\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8));
        bodies.put("UTF-16", "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_16));
        bodies.put("byte order mark", "\ufeff{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        return bodies;
    }

    /** What may stand in a field instead of what belongs there, besides texts. */
    static List<JsonNode> values() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ArrayNode thousand = nodes.arrayNode();
        for (int i = 0; i < 1_000; i++) {
            thousand.add(i);
        }
        return List.of(
                nodes.nullNode(),
                nodes.booleanNode(true),
                nodes.numberNode(-1),
                nodes.numberNode(0),
                nodes.numberNode(Long.MAX_VALUE),
                nodes.numberNode(new java.math.BigDecimal("1e400")),
                nodes.numberNode(new java.math.BigInteger("9".repeat(400))),
                nodes.numberNode(0.5),
                nodes.arrayNode(),
                nodes.arrayNode().add(nodes.nullNode()),
                thousand,
                nodes.objectNode(),
                nodes.objectNode().put("$ref", "#"));
    }

    /** The body with one value replaced or added. */
    static JsonNode with(JsonNode body, String pointer, JsonNode value) {
        return with(body.deepCopy(), JsonPointer.compile(pointer), value);
    }

    private static JsonNode with(JsonNode node, JsonPointer at, JsonNode value) {
        if (at.matches()) {
            return value;
        }
        String name = at.getMatchingProperty();
        if (node instanceof ArrayNode array) {
            JsonNode inner = with(array.path(0), at.tail(), value);
            return array.isEmpty() ? array.add(inner) : replaced(array, inner);
        }
        if (node instanceof ObjectNode object) {
            object.set(name, with(object.path(name), at.tail(), value));
            return object;
        }
        // missing in the smallest body
        return with(name.equals("0") ? JsonNodeFactory.instance.arrayNode() : Json.object(), at, value);
    }

    private static ArrayNode replaced(ArrayNode array, JsonNode first) {
        array.set(0, first);
        return array;
    }

    private static String keys(int count) {
        StringBuilder body = new StringBuilder("{\"k\":1");
        for (int i = 0; i < count; i++) {
            body.append(",\"").append(i).append("\":1");
        }
        return body.append('}').toString();
    }

    private static byte[] bytes(String start, int... wrong) {
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(head, head.length + wrong.length + 2);
        for (int i = 0; i < wrong.length; i++) {
            all[head.length + i] = (byte) wrong[i];
        }
        all[all.length - 2] = '"';
        all[all.length - 1] = '}';
        return all;
    }
}
