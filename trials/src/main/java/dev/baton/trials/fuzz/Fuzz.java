package dev.baton.trials.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.Json;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.client.Unanswered;
import dev.baton.trials.stage.Crowd;
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

    private final Baton baton;
    private final Strings strings;
    private final int perField;
    private final long seed;
    private final Judge judge = new Judge();
    private final AtomicInteger sent = new AtomicInteger();
    private final Customer customer;
    private final Teammate owner;
    private final JsonNode openapi;

    /** @param perField how many texts of the collections go through each field, besides our own */
    Fuzz(Baton baton, Strings strings, int perField, long seed) {
        this.baton = baton;
        this.strings = strings;
        this.perField = perField;
        this.seed = seed;
        this.customer = baton.open(Opening.empty());
        this.owner = baton.signIn("omar", "omar-baton");
        this.openapi =
                baton.send("GET", "/v3/api-docs", Map.of(), null).expected().json();
    }

    Verdict run() throws InterruptedException {
        List<Operation> operations = Operation.in(openapi);
        List<String> troubles = new ArrayList<>(Crowd.times(operations.size(), AT_ONCE, number -> {
            Random random = new Random(seed + number);
            Operation operation = operations.get(number);
            bodies(operation);
            fields(operation, random);
            parameters(operation, random);
        }));
        troubles.addAll(Crowd.times(
                1,
                1,
                number -> new ExactText(baton, owner, strings, judge)
                        .run()
                        .forEach(wrong -> judge.wrong("a text is not read as it was accepted", wrong))));
        troubles.addAll(judge.wrongs());
        List<String> counts =
                List.of(operations.size() + " operations, " + sent + " requests", "statuses " + judge.statuses());
        return new Verdict("Bad input through every field", seed, counts, troubles, List.of());
    }

    private void bodies(Operation operation) {
        if (operation.method().equals("GET") || operation.method().equals("DELETE")) {
            return;
        }
        Bodies.broken().forEach((name, body) -> send(operation, path(operation), Map.of(), body, "body " + name));
        byte[] good = bytes(operation.body());
        Map<String, String> xml = Map.of("Content-Type", "text/xml");
        send(operation, path(operation), xml, good, "content type text/xml");
        send(operation, path(operation), Map.of("Accept", "image/png"), good, "accept image/png");
    }

    private void fields(Operation operation, Random random) {
        for (String field : operation.fields()) {
            for (String text : strings.sample(random, perField)) {
                JsonNode body = Bodies.with(operation.body(), field, JsonNodeFactory.instance.textNode(text));
                send(operation, path(operation), Map.of(), bytes(body), field + " = " + text);
            }
            for (JsonNode value : Bodies.values()) {
                JsonNode body = Bodies.with(operation.body(), field, value);
                send(operation, path(operation), Map.of(), bytes(body), field + " = " + value);
            }
        }
    }

    private void parameters(Operation operation, Random random) {
        for (String text : strings.sample(random, perField)) {
            for (String variable : operation.variables()) {
                String path = operation.path().replace("{" + variable + "}", encoded(text));
                send(operation, filled(path), Map.of(), bytes(operation.body()), variable + " = " + text);
            }
            for (String query : operation.queries()) {
                String path = path(operation) + "?" + encoded(query) + "=" + encoded(text);
                send(operation, path, Map.of(), bytes(operation.body()), query + " = " + text);
            }
            if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
                for (String header : operation.headers()) {
                    Map<String, String> headers = Map.of(header, text);
                    send(operation, path(operation), headers, bytes(operation.body()), header + ": " + text);
                }
            }
        }
    }

    private void send(Operation operation, String path, Map<String, String> more, byte[] body, String input) {
        if (operation.streams() && path.equals(path(operation))) {
            return;
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.putAll(owner.headers(operation.method()));
        if (operation.path().startsWith(Baton.API + "/conversations")) {
            headers.putAll(customer.headers());
        }
        headers.putAll(more);
        try {
            HttpRequest.Builder request =
                    baton.request(path, headers).method(operation.method(), BodyPublishers.ofByteArray(body));
            sent.incrementAndGet();
            judge.look(baton.send(request.build()), input);
        } catch (Unanswered e) {
            judge.wrong("no answer", operation + " with " + Judge.shortened(input) + " -> " + e.getCause());
        } catch (IllegalArgumentException e) {
            // the client itself refuses such an address or header
            sent.decrementAndGet();
        }
    }

    private String path(Operation operation) {
        return filled(operation.path());
    }

    /** What exists stands for the variables, so that the request gets past them. */
    private String filled(String path) {
        return path.replace("{id}", customer.id().toString())
                .replace("{conversationId}", customer.id().toString())
                .replaceAll("\\{[^}]*}", "1");
    }

    private static byte[] bytes(JsonNode body) {
        return body.isMissingNode() ? new byte[0] : Json.write(body).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
