package dev.baton.activities.aiturn;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which AI answers. Without address and key it is the offline one.
 *
 * @param baseUrl of an endpoint in the OpenAI form; without a path, {@code /v1} is added. Null: OpenAI's own
 * @param apiKey null: the endpoint asks for none
 * @param model name that the endpoint knows
 * @param timeout for a whole answer, look-ups included
 */
@ConfigurationProperties("baton.ai")
public record AiSettings(@Nullable String baseUrl, @Nullable String apiKey, String model, Duration timeout) {
    private static final String OPENAI = "https://api.openai.com/v1";

    public AiSettings {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("baton.ai.timeout: " + timeout);
        }
    }

    /** True if a model is to be asked. */
    public boolean modelIsSet() {
        return given(baseUrl) || given(apiKey);
    }

    /** Ends in the version's path, which the client does not add. */
    public String endpoint() {
        if (baseUrl == null || baseUrl.isBlank()) {
            return OPENAI;
        }
        String url = baseUrl.strip().replaceAll("/+$", "");
        String path = URI.create(url).getPath();
        return path == null || path.isEmpty() ? url + "/v1" : url;
    }

    /** What is sent as key; the client wants one even where nobody asks for it. */
    public String keyOrNone() {
        return apiKey == null || apiKey.isBlank() ? "none" : apiKey.strip();
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
