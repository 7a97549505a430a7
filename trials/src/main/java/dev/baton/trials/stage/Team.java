package dev.baton.trials.stage;

import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Json;
import dev.baton.trials.client.Teammate;
import java.util.ArrayList;
import java.util.List;

/** People whom a trial adds to the desk. */
public final class Team {
    private static final int CAPACITY = 100;

    private Team() {}

    /** So many agents who serve every queue; those of an earlier trial are used again. */
    public static List<Teammate> of(Baton baton, int size) {
        Teammate administrator = baton.signIn("omar", "omar-baton");
        List<String> queues = new ArrayList<>();
        administrator
                .get("/admin/queues")
                .forEach(queue -> queues.add(queue.path("key").asText()));
        List<Teammate> team = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            String login = "trial-%02d".formatted(i);
            String password = login + "-baton";
            Answer made = administrator.send(
                    "POST",
                    "/admin/people",
                    Json.object(
                            "login",
                            login,
                            "displayName",
                            "Trial " + i,
                            "role",
                            "agent",
                            "password",
                            password,
                            "languages",
                            List.of("en"),
                            "skills",
                            List.of(),
                            "queues",
                            queues,
                            "capacity",
                            CAPACITY));
            if (!made.ok() && made.status() != 409) {
                made.expected();
            }
            team.add(baton.signIn(login, password));
        }
        return team;
    }
}
