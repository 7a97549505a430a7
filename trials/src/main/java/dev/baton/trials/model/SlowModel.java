package dev.baton.trials.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baton.trials.check.Token;
import dev.baton.trials.client.Json;
import dev.baton.trials.client.Pause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Chat completions in the OpenAI form. Each call takes as long as it is told to; each answer fits the schema that was asked
 * for and carries the call's number, so that a reply is recognised wherever it turns up.
 */
public final class SlowModel implements AutoCloseable {
    /**
     * One call, from its beginning to the moment at which its answer was ready, in nanoTime.
     *
     * @param about the conversation whose recorded messages were shown to the model; null if none was
     * @param ended where it is going to end, or has ended
     */
    public record Call(int number, @Nullable UUID about, long started, long ended) {}

    /** How long a call takes. */
    public interface Length {
        /** @param about as in {@link Call} */
        int millis(int number, @Nullable UUID about);
    }

    private final HttpServer server;
    private final Length length;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Call> newest = new ConcurrentHashMap<>();
    private volatile Consumer<String> ear = asked -> {};

    private SlowModel(int port, Length length) throws IOException {
        this.length = length;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static SlowModel onFreePort(Length length) throws IOException {
        return new SlowModel(0, length);
    }

    /** The base URL, with {@code /v1}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** Calls in the order in which they began. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The newest call about a conversation. */
    public Optional<Call> about(UUID conversation) {
        return Optional.ofNullable(newest.get(conversation));
    }

    /** Who is told the whole of each request from now on. */
    public void heardBy(Consumer<String> listener) {
        ear = listener;
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
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            ear.accept(text);
            UUID about = Token.in(text).stream()
                    .map(Token::conversation)
                    .reduce((first, last) -> last)
                    .orElse(null);
            int millis = length.millis(number, about);
            note(new Call(number, about, started, started + TimeUnit.MILLISECONDS.toNanos(millis)));
            byte[] body = Json.write(completion(number, Json.read(text))).getBytes(StandardCharsets.UTF_8);
            Pause.millis(millis);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void note(Call call) {
        calls.add(call);
        if (call.about() != null) {
            newest.put(call.about(), call);
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
