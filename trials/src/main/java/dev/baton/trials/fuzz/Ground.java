package dev.baton.trials.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.stage.Team;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one operation stands on, so that its requests get past the address and the right: a conversation with the actor in
 * charge, a waiting ticket, a person, the body that an administrator would send. Of its own, so that what one operation
 * breaks is not in the way of another.
 */
final class Ground {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String NOBODY = "5f0c7f0e-1d7b-4d4e-9d7c-0b6a3a0f5e11";

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "key",
            "fuzz",
            "version",
            "1",
            "seq",
            "1",
            "offerId",
            NOBODY,
            "ticketId",
            NOBODY,
            "promiseId",
            NOBODY,
            "attachmentId",
            NOBODY,
            "id",
            NOBODY));
    private final Map<String, String> headers = new HashMap<>();
    private final JsonNode body;

    private Ground(Baton baton, Teammate actor, Operation operation) throws InterruptedException {
        String path = operation.path().substring(Baton.API.length());
        headers.putAll(actor.headers(operation.method()));
        body = bodyOf(operation, path, actor);
        if (path.startsWith("/session")) {
            headers.putAll(baton.signIn("sam", "sam-baton").headers(operation.method()));
        } else if (path.startsWith("/conversations/{id}")) {
            Customer customer = baton.open(Opening.empty());
            customer.post(UUID.randomUUID().toString(), "hello");
            headers.putAll(customer.headers());
            variables.put("id", customer.id().toString());
        } else if (path.startsWith("/desk/conversations/{id}")) {
            variables.put("id", charged(baton, actor).toString());
        } else if (path.contains("{ticketId}")) {
            variables.put("ticketId", waiting(baton, actor));
        } else if (path.startsWith("/admin/people/{id}")) {
            variables.put("id", Team.hired(baton, 1).getFirst().id().toString());
        }
    }

    static Ground of(Operation operation, Baton baton, Teammate actor) throws InterruptedException {
        return new Ground(baton, actor, operation);
    }

    Map<String, String> headers() {
        return headers;
    }

    /** What a good request says. */
    JsonNode body() {
        return body;
    }

    /** The path with what exists in the place of its variables. */
    String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled.replaceAll("\\{[^}]*}", "1");
    }

    /** Some bodies are documents that the description does not describe: what stands there now is a good one. */
    private static JsonNode bodyOf(Operation operation, String path, Teammate actor) {
        if (path.equals("/admin/policy/draft") && operation.method().equals("PUT")) {
            JsonNode current = actor.get("/admin/policy");
            return with(with(operation.body(), "policy", current.path("policy")), "basedOn", current.path("version"));
        }
        if (path.startsWith("/admin/calendars/")) {
            JsonNode calendar = actor.get("/admin/calendars").path("calendars").path(0);
            return with(with(operation.body(), "hours", calendar.path("hours")), "zone", calendar.path("zone"));
        }
        return operation.body();
    }

    private static JsonNode with(JsonNode body, String field, JsonNode value) {
        ObjectNode copy = body.deepCopy();
        copy.set(field, value);
        return copy;
    }

    /** A conversation in which the actor is in charge. */
    private static UUID charged(Baton baton, Teammate actor) {
        Customer customer = baton.open(Opening.empty());
        customer.post(UUID.randomUUID().toString(), "hello");
        DeskSide desk = actor.at(customer.id());
        desk.takeOver(UUID.randomUUID().toString()).expected();
        require(Pause.until(LIMIT, () -> desk.control().equals("HUMAN")), "nobody could take over " + customer.id());
        return customer.id();
    }

    private static String waiting(Baton baton, Teammate actor) {
        Customer customer = baton.open(Opening.empty());
        customer.askForPerson().expected();
        DeskSide desk = actor.at(customer.id());
        require(
                Pause.until(LIMIT, () -> desk.state().path("ticket").path("id").isTextual()),
                "no ticket of " + customer.id());
        return desk.state().path("ticket").path("id").asText();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Where in the body a value stands: as described, and as in the document that stands there now. */
    List<String> fields(Operation operation) {
        List<String> fields = Operation.pointers(body);
        operation.fields().stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        return fields;
    }
}
