package dev.baton.api.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events on a response, written by the request's own thread. Each event leaves at once. */
final class EventStream {
    private final OutputStream out;
    private final JsonMapper json;

    private EventStream(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    static EventStream open(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // a proxy must not collect events
        response.setHeader("X-Accel-Buffering", "no");
        EventStream stream = new EventStream(response.getOutputStream(), json);
        stream.comment("open");
        return stream;
    }

    /** @param id number that a later Last-Event-ID names; null if the event has none */
    void send(String event, @Nullable Integer id, Object data) throws IOException {
        StringBuilder text = new StringBuilder(256);
        text.append("event: ").append(event).append('\n');
        if (id != null) {
            text.append("id: ").append(id).append('\n');
        }
        text.append("data: ").append(json.writeValueAsString(data)).append("\n\n");
        write(text.toString());
    }

    /** Shows both ends that the line stands. */
    void comment(String words) throws IOException {
        write(": " + words + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
