package dev.baton.trials.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An event stream that reconnects by itself and resumes behind the last number it has seen. */
public final class LiveStream implements AutoCloseable {
    /** What comes out of the stream, on the stream's own thread. */
    public interface Listener {
        void event(String name, JsonNode data);

        /** Connected, for the first time or again. */
        default void connected() {}
    }

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Baton baton;
    private final String path;
    private final Supplier<Map<String, String>> headers;
    private final Listener listener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String lastId;
    private volatile @Nullable InputStream open;
    private volatile int status;

    LiveStream(Baton baton, String path, Supplier<Map<String, String>> headers, int after, Listener listener) {
        this.baton = baton;
        this.path = path;
        this.headers = headers;
        this.listener = listener;
        this.lastId = after < 0 ? "" : Integer.toString(after);
        Thread.ofVirtual().name("stream " + path).start(this::run);
    }

    /** Status of the last answer to the request for the stream; 0 before the first. */
    public int status() {
        return status;
    }

    @Override
    public void close() {
        ended.countDown();
        drop();
    }

    /** Cuts the connection, as a network would; the stream comes back by itself. */
    public void drop() {
        InputStream body = open;
        if (body != null) {
            try {
                body.close();
            } catch (IOException e) {
                // it was broken already
            }
        }
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (ended.getCount() > 0) {
            try {
                if (connect()) {
                    pause = FIRST_PAUSE_MILLIS;
                }
                if (ended.await(pause, TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean connect() throws InterruptedException {
        try {
            Map<String, String> sent = new HashMap<>(headers.get());
            if (!lastId.isEmpty()) {
                sent.put("Last-Event-ID", lastId);
            }
            HttpResponse<InputStream> response = baton.openStream(path, sent);
            status = response.statusCode();
            try (InputStream body = response.body()) {
                open = body;
                if (status != 200) {
                    return false;
                }
                listener.connected();
                read(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
                return true;
            }
        } catch (IOException | Unanswered | UnexpectedAnswer e) {
            // the stream comes back and resumes behind the last number
            return false;
        } finally {
            open = null;
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String name = "message";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null && ended.getCount() > 0; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    listener.event(name, Json.read(data.toString()));
                }
                name = "message";
                data.setLength(0);
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            }
        }
    }
}
