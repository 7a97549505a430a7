package dev.baton.trials.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the API.
 *
 * @param asked method and path, for messages to people
 * @param headers names in lower case
 */
public record Answer(String asked, int status, Map<String, List<String>> headers, String text) {
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public JsonNode json() {
        return Json.read(text);
    }

    /** The problem's code, or an empty text if the answer carries none. */
    public String code() {
        return json().path("code").asText("");
    }

    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(java.util.Locale.ROOT));
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    /** This answer if it is a success. */
    public Answer expected() {
        if (!ok()) {
            throw new UnexpectedAnswer(this);
        }
        return this;
    }
}
