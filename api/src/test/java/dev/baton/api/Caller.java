package dev.baton.api;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with credentials.
 *
 * @param base where the paths of this caller begin
 * @param id of the customer's conversation, or of the agent
 */
public record Caller(RunningApi api, String base, Map<String, String> headers, UUID id) {
    public Answer get(String below) {
        return api.send("GET", base + below, headers, null);
    }

    public Answer post(String below, @Nullable Object body) {
        return api.send("POST", base + below, headers, body);
    }

    public Answer put(String below, Object body) {
        return api.send("PUT", base + below, headers, body);
    }

    public Answer delete(String below) {
        return api.send("DELETE", base + below, headers, null);
    }

    /** With one more header. */
    public Caller with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Caller(api, base, more, id);
    }

    public Events events(String below) {
        return api.events(base + below, headers);
    }
}
