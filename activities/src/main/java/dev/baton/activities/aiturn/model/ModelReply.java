package dev.baton.activities.aiturn.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.activities.aiturn.ModelFailure;
import dev.baton.domain.conversation.MessageText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the model was asked to fill in, as it came: nothing in it is taken on trust. */
record ModelReply(
        @Nullable String reply,
        @Nullable Double confidence,
        @Nullable String category,
        @JsonProperty("out_of_scope") boolean outOfScope,
        boolean clarifying,
        @JsonProperty("offers_person") boolean offersPerson,
        List<String> sources,
        List<String> steps) {
    /** Longest reply, in code points: a chat message, not a letter. */
    static final int LONGEST = 4_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    ModelReply {
        sources = present(sources);
        steps = present(steps);
    }

    /** @throws ModelFailure.Unavailable if it is not what was asked for */
    static ModelReply read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ModelFailure.Unavailable("an empty answer");
        }
        ModelReply read;
        try {
            read = JSON.readValue(unfenced(text), ModelReply.class);
        } catch (JacksonException notJson) {
            throw new ModelFailure.Unavailable("an answer that is not the JSON asked for");
        }
        if (read == null || read.reply() == null || read.confidence() == null) {
            throw new ModelFailure.Unavailable("an answer without reply or confidence");
        }
        return read;
    }

    /** The reply, fit to be a message. */
    String draft() {
        String draft = reply == null ? "" : reply.strip();
        if (MessageText.refusal(draft) != null || MessageText.length(draft) > LONGEST) {
            throw new ModelFailure.Unavailable("a reply of " + draft.length() + " characters that cannot be sent");
        }
        return draft;
    }

    double boundedConfidence() {
        return confidence == null || confidence.isNaN() ? 0 : Math.clamp(confidence, 0.0, 1.0);
    }

    private static List<String> present(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    /** Some endpoints wrap what they were asked to give bare. */
    private static String unfenced(String text) {
        return text.strip().replaceFirst("^```(?:json)?\\s*", "").replaceFirst("\\s*```$", "");
    }
}
