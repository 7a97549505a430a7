package dev.baton.api;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer; header names in lower case. */
public record Answer(int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The member of that name, or of a path such as "/waiting/place". */
    public JsonNode at(String path) {
        return json().at(path.startsWith("/") ? path : "/" + path);
    }

    public String text(String path) {
        return at(path).asString();
    }

    public String code() {
        return body.isEmpty() ? "" : at("code").asString("");
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                .getFirst();
    }
}
