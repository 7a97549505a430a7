package dev.baton.trials.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Json;
import dev.baton.trials.client.Teammate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who may accept tickets, as many as a trial needs. */
public final class Team {
    private static final String ADMINISTRATOR = "omar";
    private static final String PASSWORD = "a-rival-of-others";
    /** More than a trial leaves open at a time. */
    private static final int CAPACITY = 100;

    private Team() {}

    /** New agents who serve every queue, signed in. */
    public static List<Teammate> hired(Baton baton, int count) throws InterruptedException {
        return hired(baton, "AGENT", count);
    }

    /** @param role AGENT, LEAD or ADMIN */
    public static List<Teammate> hired(Baton baton, String role, int count) throws InterruptedException {
        Teammate administrator = baton.signIn(ADMINISTRATOR, ADMINISTRATOR + "-baton");
        List<String> queues = new ArrayList<>();
        for (JsonNode queue : administrator.get("/desk/queues").path("queues")) {
            queues.add(queue.path("key").asText());
        }
        List<Future<Teammate>> hired = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < count; i++) {
                hired.add(threads.submit(() -> hire(baton, administrator, role, queues)));
            }
            List<Teammate> team = new ArrayList<>();
            for (Future<Teammate> one : hired) {
                team.add(one.get());
            }
            return team;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("nobody could be hired: " + e.getCause(), e);
        }
    }

    private static Teammate hire(Baton baton, Teammate administrator, String role, List<String> queues) {
        String login = "rival-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        Object person = Json.object(
                "displayName",
                "Rival " + login,
                "role",
                role,
                "password",
                PASSWORD,
                "languages",
                List.of("en", "de"),
                "skills",
                List.of(),
                "queues",
                queues,
                "capacity",
                CAPACITY,
                "active",
                true);
        administrator
                .send("POST", "/admin/people", Json.object("login", login, "person", person))
                .expected();
        return baton.signIn(login, PASSWORD);
    }
}
