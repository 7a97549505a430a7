package dev.baton.trials.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message as a viewer reads it.
 *
 * @param kind text, disclosure, handoff, joined ...
 * @param sentAt null where the API did not say
 */
public record Line(
        int seq,
        String author,
        String visibility,
        String kind,
        String text,
        @Nullable Instant sentAt) {
    public static Line of(JsonNode json) {
        String at = json.path("sentAt").asText("");
        return new Line(
                json.path("seq").asInt(),
                json.path("author").asText(),
                json.path("visibility").asText("PUBLIC"),
                json.path("kind").asText("text"),
                json.path("text").asText(),
                at.isEmpty() ? null : Instant.parse(at));
    }

    public boolean by(String who) {
        return author.equals(who);
    }

    /** True for what the customer can read. */
    public boolean isPublic() {
        return visibility.equals("PUBLIC");
    }
}
