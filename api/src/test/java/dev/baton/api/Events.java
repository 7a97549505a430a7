package dev.baton.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open event stream, read on a thread of its own. */
public final class Events implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Event OVER = new Event("over", "", JSON.createObjectNode());

    private final int status;
    private final InputStream body;
    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();

    Events(int status, InputStream body) {
        this.status = status;
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    public record Event(String name, String id, JsonNode data) {}

    public int status() {
        return status;
    }

    /** The next event that is meant, within ten seconds; others before it are passed over. */
    public Event next(Predicate<Event> meant) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        List<Event> passed = new ArrayList<>();
        while (true) {
            try {
                Event event = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event == null || event == OVER) {
                    throw new AssertionError(
                            (event == null ? "not in time" : "the stream ended") + "; heard " + passed);
                }
                if (meant.test(event)) {
                    return event;
                }
                passed.add(event);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Event next(String name) {
        return next(event -> event.name().equals(name));
    }

    /** True if the server ends the stream within ten seconds. */
    public boolean ends() {
        try {
            Event event = heard.poll(10, TimeUnit.SECONDS);
            while (event != null && event != OVER) {
                event = heard.poll(10, TimeUnit.SECONDS);
            }
            return event == OVER;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "message";
            String id = "";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !data.isEmpty()) {
                    heard.add(new Event(name, id, JSON.readTree(data.toString())));
                    data.setLength(0);
                    name = "message";
                    id = "";
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                }
            }
        } catch (IOException e) {
            // closed from this side or the other
        }
        heard.add(OVER);
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
