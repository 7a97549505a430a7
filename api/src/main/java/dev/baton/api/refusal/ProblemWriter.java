package dev.baton.api.refusal;

import dev.baton.domain.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers for what is refused before a controller is reached. */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body =
                json.writeValueAsString(Problems.detail(refusal, Map.of())).getBytes(StandardCharsets.UTF_8);
        response.setStatus(RefusalStatus.of(refusal).value());
        if (RefusalStatus.retryAfter(refusal) > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RefusalStatus.retryAfter(refusal)));
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
