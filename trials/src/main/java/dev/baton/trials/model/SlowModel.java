package dev.baton.trials.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baton.trials.client.Json;
import dev.baton.trials.client.Pause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/**
 * Chat completions in the OpenAI form. Each call takes as long as it is told to; each answer fits the schema that was asked
 * for and carries the call's number, so that a reply is recognised wherever it turns up.
 */
public final class SlowModel implements AutoCloseable {
    /** @param ended nanoTime at which the answer was ready */
    public record Call(int number, long started, long ended) {}

    private final HttpServer server;
    private final IntUnaryOperator lengthMillis;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    private SlowModel(int port, IntUnaryOperator lengthMillis) throws IOException {
        this.lengthMillis = lengthMillis;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** @param lengthMillis how long call number n takes */
    public static SlowModel onFreePort(IntUnaryOperator lengthMillis) throws IOException {
        return new SlowModel(0, lengthMillis);
    }

    /** The base URL, with {@code /v1}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** Calls that were answered, in the order of their ends. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Calls that have begun. */
    public int begun() {
        return numbers.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = numbers.incrementAndGet();
        long started = System.nanoTime();
        try (exchange) {
            JsonNode asked = Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Pause.millis(lengthMillis.applyAsInt(number));
            byte[] body = Json.write(completion(number, asked)).getBytes(StandardCharsets.UTF_8);
            calls.add(new Call(number, started, System.nanoTime()));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Object completion(int number, JsonNode asked) {
        String reply = "This is what I know about it. (call " + number + ")";
        JsonNode schema = asked.at("/response_format/json_schema/schema");
        String content = schema.isMissingNode() ? reply : Json.write(new SchemaFiller(schema, reply).filled());
        Map<String, Object> choice =
                Map.of("index", 0, "finish_reason", "stop", "message", Map.of("role", "assistant", "content", content));
        return Json.object(
                "id",
                "chatcmpl-" + number,
                "object",
                "chat.completion",
                "created",
                1_700_000_000,
                "model",
                asked.path("model").asText("slow"),
                "choices",
                List.of(choice),
                "usage",
                Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2));
    }
}
