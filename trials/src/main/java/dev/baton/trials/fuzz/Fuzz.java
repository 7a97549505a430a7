package dev.baton.trials.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Json;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.client.Unanswered;
import dev.baton.trials.stage.Crowd;
import dev.baton.trials.stage.Team;
import dev.baton.trials.stage.Verdict;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends bad texts, values and bodies through every field of every operation that the API describes. It changes whatever the
 * administrator can change: only for a product that nobody needs afterwards.
 */
public final class Fuzz {
    private static final int AT_ONCE = 8;
    /** Characters of address and headers that the server reads of one request; a longer head is refused before its end. */
    private static final int HEAD = 8_000;
    /** The refusal of what is not read to its end can be lost with the connection: RFC 9112, section 9.6. */
    private static final int TRIES = 4;

    /** A good body where a file is taken instead of JSON. */
    private static final byte[] FILE = "a text".getBytes(StandardCharsets.UTF_8);

    private final Baton baton;
    private final Strings strings;
    private final Amount amount;
    private final long seed;
    private final Judge judge = new Judge();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger fields = new AtomicInteger();

    /**
     * How much goes through each field.
     *
     * @param own texts of our own, by chance
     * @param others texts of the collections, by chance
     */
    record Amount(int own, int others) {
        static final Amount SHORT = new Amount(8, 0);
    }

    Fuzz(Baton baton, Strings strings, Amount amount, long seed) {
        this.baton = baton;
        this.strings = strings;
        this.amount = amount;
        this.seed = seed;
    }

    Verdict run() throws InterruptedException {
        Teammate actor = Team.hired(baton, "ADMIN", 1).getFirst();
        JsonNode openapi =
                baton.send("GET", "/v3/api-docs", Map.of(), null).expected().json();
        List<Operation> operations = Operation.in(openapi);
        List<String> troubles = new ArrayList<>(Crowd.times(operations.size(), AT_ONCE, number -> {
            Operation operation = operations.get(number);
            Ground ground = Ground.of(operation, baton, actor);
            Random random = new Random(seed + number);
            new Attempts(operation, ground).all(random);
        }));
        troubles.addAll(Crowd.times(
                1,
                1,
                number -> new ExactText(baton, actor, strings, judge)
                        .run()
                        .forEach(wrong -> judge.wrong("a text is not read as it was accepted", wrong))));
        troubles.addAll(judge.wrongs());
        List<String> counts = List.of(
                operations.size() + " operations, " + fields + " fields of bodies, " + sent + " requests, "
                        + strings.all().size() + " texts as messages",
                "statuses " + judge.statuses());
        return new Verdict("Bad input through every field", seed, counts, troubles, List.of());
    }

    /** Everything bad that is done to one operation. */
    private final class Attempts {
        private final Operation operation;
        private final Ground ground;
        private final String path;

        private Attempts(Operation operation, Ground ground) {
            this.operation = operation;
            this.ground = ground;
            this.path = ground.filled(operation.path());
        }

        private void all(Random random) {
            bodies();
            fields(random);
            parameters(random);
            send("PATCH", path, Map.of(), good(), "a method that is not there");
        }

        private void bodies() {
            if (operation.method().equals("GET") || operation.method().equals("DELETE")) {
                return;
            }
            Bodies.broken().forEach((name, body) -> send(path, Map.of(), body, "body " + name));
            send(path, Map.of("Content-Type", "text/xml"), good(), "content type text/xml");
            send(path, Map.of("Accept", "image/png"), good(), "accept image/png");
            send(path, Map.of(), good(), "nothing bad");
        }

        private void fields(Random random) {
            for (String field : ground.fields(operation)) {
                fields.incrementAndGet();
                for (String text : strings.sample(random, amount)) {
                    JsonNode body = Bodies.with(ground.body(), field, JsonNodeFactory.instance.textNode(text));
                    send(path, Map.of(), bytes(body), field + " = " + text);
                }
                for (JsonNode value : Bodies.values()) {
                    send(path, Map.of(), bytes(Bodies.with(ground.body(), field, value)), field + " = " + value);
                }
            }
        }

        private void parameters(Random random) {
            for (String text : strings.sample(random, amount)) {
                for (String variable : operation.variables()) {
                    String bad = operation.path().replace("{" + variable + "}", encoded(text));
                    send(ground.filled(bad), Map.of(), good(), variable + " = " + text);
                }
                for (String query : operation.queries()) {
                    send(path + "?" + query + "=" + encoded(text), Map.of(), good(), query + " = " + text);
                }
                for (String header : operation.headers()) {
                    send(path, Map.of(header, text), good(), header + ": " + text);
                }
            }
            for (String query : operation.queries()) {
                send(path + "?" + query + "=1&" + query + "=2", Map.of(), good(), query + " twice");
            }
        }

        private void send(String to, Map<String, String> more, byte[] body, String input) {
            send(operation.method(), to, more, body, input);
        }

        private void send(String method, String to, Map<String, String> more, byte[] body, String input) {
            Map<String, String> headers = new HashMap<>(ground.headers());
            headers.put("Content-Type", "application/json");
            headers.putAll(more);
            int head = to.length()
                    + headers.values().stream().mapToInt(String::length).sum();
            try {
                HttpRequest.Builder request = baton.request(to, headers);
                if (!operation.streams()) {
                    request.method(method, BodyPublishers.ofByteArray(body));
                }
                sent.incrementAndGet();
                judge.look(answer(request.build(), head > HEAD ? TRIES : 1), input);
            } catch (Unanswered e) {
                judge.wrong("no answer", operation + " with " + Judge.shortened(input) + " -> " + e.getCause());
            } catch (IllegalArgumentException e) {
                // the client itself refuses such an address or header
                sent.decrementAndGet();
            }
        }

        private Answer answer(HttpRequest request, int tries) {
            try {
                return operation.streams() ? baton.head(request) : baton.send(request);
            } catch (Unanswered e) {
                if (tries == 1) {
                    throw e;
                }
                return answer(request, tries - 1);
            }
        }

        private byte[] good() {
            return operation.octets() ? FILE : bytes(ground.body());
        }
    }

    private static byte[] bytes(JsonNode body) {
        return body.isMissingNode() ? new byte[0] : Json.write(body).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
