package dev.baton.activities.aiturn.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint in the OpenAI form over HTTP that knows one path and answers what it was told to, in that order. */
final class StrictEndpoint implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    StrictEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** What is done with a request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<JsonNode> requests() {
        return requests;
    }

    StrictEndpoint then(Answer answer) {
        answers.add(answer);
        return this;
    }

    StrictEndpoint thenSays(String content) {
        return thenFinishes(content, "stop");
    }

    StrictEndpoint thenFinishes(String content, String reason) {
        return then(status(200, completion(Map.of("role", "assistant", "content", content), reason)));
    }

    StrictEndpoint thenCalls(String tool, String arguments) {
        Map<String, Object> call =
                Map.of("id", "call_1", "type", "function", "function", Map.of("name", tool, "arguments", arguments));
        return then(status(200, completion(Map.of("role", "assistant", "tool_calls", List.of(call)), "tool_calls")));
    }

    StrictEndpoint thenHangs() {
        return then(exchange -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static Answer status(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static String completion(Map<String, Object> message, String reason) {
        return JSON.writeValueAsString(Map.of(
                "id",
                "chatcmpl-1",
                "object",
                "chat.completion",
                "created",
                1_760_000_000,
                "model",
                "test-model",
                "choices",
                List.of(Map.of("index", 0, "message", message, "finish_reason", reason)),
                "usage",
                Map.of("prompt_tokens", 10, "completion_tokens", 5, "total_tokens", 15)));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean known = exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().equals("/v1/chat/completions");
            if (!known) {
                status(404, "{\"error\":{\"message\":\"no such path\"}}").to(exchange);
                return;
            }
            requests.add(JSON.readTree(body));
            Answer answer = answers.poll();
            (answer == null ? status(500, "{\"error\":{\"message\":\"nothing more to say\"}}") : answer).to(exchange);
        }
    }
}
