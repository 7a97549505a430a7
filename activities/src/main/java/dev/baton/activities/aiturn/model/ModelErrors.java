package dev.baton.activities.aiturn.model;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import dev.baton.activities.aiturn.ModelFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which failure a failed call is: by status where there is one, else the next try may do better. */
final class ModelErrors {
    private final InstantSource time;

    ModelErrors(InstantSource time) {
        this.time = time;
    }

    ModelFailure failure(RuntimeException thrown) {
        return switch (thrown) {
            case ModelFailure failure -> failure;
            case OpenAIServiceException service -> byStatus(service);
            case OpenAIException transport ->
                new ModelFailure.Unavailable(transport.getClass().getSimpleName() + reason(transport));
            default -> new ModelFailure.Unavailable(thrown.getClass().getSimpleName());
        };
    }

    private ModelFailure byStatus(OpenAIServiceException service) {
        int status = service.statusCode();
        String message = "HTTP " + status;
        return switch (status) {
            case 429 ->
                new ModelFailure.Busy(message, retryAfter(service.headers().values("retry-after")));
            case 401, 403 -> new ModelFailure.Rejected(message, true);
            case 400, 404, 422 -> new ModelFailure.Rejected(message, false);
            default -> new ModelFailure.Unavailable(message);
        };
    }

    /** In seconds, or as a date; nothing sensible counts as nothing. */
    private @Nullable Duration retryAfter(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        String value = values.getFirst().strip();
        try {
            Duration wait = value.matches("\\d{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(time.instant(), instant(value));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static Instant instant(String value) {
        return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static String reason(OpenAIException transport) {
        Throwable cause = transport.getCause();
        return cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")";
    }
}
