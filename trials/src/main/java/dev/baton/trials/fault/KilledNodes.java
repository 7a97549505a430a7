package dev.baton.trials.fault;

import dev.baton.trials.client.Pause;
import dev.baton.trials.stage.LocalProduct;
import dev.baton.trials.stage.Processes;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The processes of production: under load, one worker and one API node are killed in the same moment, in turn the first and
 * the second of each. The others go on, clients come back through the proxy, and nothing is lost, doubled or stuck.
 */
public final class KilledNodes {
    private static final int CUSTOMERS = 6;
    private static final int CALM_MILLIS = 4_000;
    private static final Duration BACK = Duration.ofSeconds(90);

    private final LocalProduct cluster;
    private final Stage stage;
    private final Random random;
    private final long seed;
    private final List<String> back = new ArrayList<>();

    private KilledNodes(LocalProduct cluster, Stage stage, long seed) {
        this.cluster = cluster;
        this.stage = stage;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** @param repository where {@code ./cluster} is */
    public static Verdict run(Path repository, int kills, long seed) throws Exception {
        List<String> command =
                List.of(repository.resolve("cluster").toAbsolutePath().toString());
        try (LocalProduct cluster = LocalProduct.start(command, Map.of());
                Stage stage = new Stage(cluster.target())) {
            return new KilledNodes(cluster, stage, seed).run(kills);
        }
    }

    private Verdict run(int kills) throws InterruptedException, IOException {
        List<String> troubles;
        List<String> counts = new ArrayList<>();
        try (Load load = new Load(stage, CUSTOMERS);
                HttpClient http = HttpClient.newHttpClient()) {
            for (int kill = 0; kill < kills; kill++) {
                Pause.millis(CALM_MILLIS + random.nextInt(CALM_MILLIS));
                kill(http, List.of("worker-" + (1 + kill % 2), "api-" + (1 + kill % 2)));
            }
            Pause.millis(CALM_MILLIS);
            troubles = new ArrayList<>(load.finish());
            counts.add(kills + " times a worker and an API node at once; " + load);
        }
        counts.add("both ready again after " + back);
        counts.add(stage.recorder().journal().unknown().size() + " tries ended without a known outcome, "
                + stage.recorder().journal().acknowledged().size() + " messages were acknowledged");
        return new Verdict("Nodes of the cluster killed under load (F1, F4)", seed, counts, troubles, stage.judge());
    }

    private void kill(HttpClient http, List<String> nodes) throws IOException {
        long began = System.nanoTime();
        for (String node : nodes) {
            for (long pid : Processes.withCommand("-Dbaton.node=" + node + "@" + cluster.data())) {
                Processes.signal("KILL", pid);
            }
        }
        for (String node : nodes) {
            URI ready = URI.create(cluster.addresses().getProperty(node)
                    + (node.startsWith("worker") ? "/ready" : "/actuator/health/readiness"));
            if (!Pause.until(BACK, () -> answers(http, ready))) {
                throw new IOException(node + " was not ready again within " + BACK.toSeconds() + " s");
            }
        }
        back.add("%.1f s".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
    }

    private static boolean answers(HttpClient http, URI ready) {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
