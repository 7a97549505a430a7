package dev.baton.trials.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One running Baton, seen from outside. Safe for use by many threads. */
public final class Baton implements AutoCloseable {
    /** Prefix of every path. */
    public static final String API = "/api/v1";

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient http;

    public Baton(URI base) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    public URI base() {
        return base;
    }

    /** Opens a conversation. */
    public Customer open(String key, Opening opening) {
        return opened(tryOpen(key, opening));
    }

    /** @param key makes a repetition harmless */
    public Answer tryOpen(String key, Opening opening) {
        return send("POST", API + "/conversations", Map.of("Idempotency-Key", key), opening.json());
    }

    /** The customer to whom this answer to an opening was given. */
    public Customer opened(Answer answer) {
        JsonNode opened = answer.expected().json();
        return new Customer(
                this,
                UUID.fromString(opened.path("id").asText()),
                opened.path("caseNumber").asLong(),
                opened.path("token").asText());
    }

    public Customer open(Opening opening) {
        return open(UUID.randomUUID().toString(), opening);
    }

    /** Opens a session of the team; what the person may do is decided by the role. */
    public Teammate signIn(String login, String password) {
        return Teammate.signIn(this, login, password);
    }

    /** Any request; a body is sent as JSON. */
    public Answer send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        HttpRequest.Builder request = request(path, headers);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.setHeader("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofString(Json.write(body)));
        }
        return send(request.build());
    }

    /** Any request at all, bad ones included. */
    public Answer send(HttpRequest request) {
        String asked = request.method() + " " + request.uri().getRawPath();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            String text = new String(response.body(), StandardCharsets.UTF_8);
            return new Answer(asked, response.statusCode(), response.headers().map(), text);
        } catch (IOException e) {
            throw new Unanswered(asked, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(asked, e);
        }
    }

    /** The beginning of an answer that may never end: its body stays unread if it is a success. */
    public Answer head(HttpRequest request) {
        String asked = request.method() + " " + request.uri().getRawPath();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean refused = response.statusCode() >= 400;
                String text = refused ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "";
                return new Answer(
                        asked, response.statusCode(), response.headers().map(), text);
            }
        } catch (IOException e) {
            throw new Unanswered(asked, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(asked, e);
        }
    }

    public HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(DEADLINE)
                .setHeader("Accept", "application/json, application/problem+json");
        headers.forEach(request::setHeader);
        return request;
    }

    /** The open body of an event stream. */
    HttpResponse<InputStream> openStream(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).setHeader("Accept", "text/event-stream");
        headers.forEach(request::setHeader);
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
