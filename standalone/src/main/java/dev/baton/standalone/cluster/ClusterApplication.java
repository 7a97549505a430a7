package dev.baton.standalone.cluster;

import dev.baton.standalone.LaunchOptions;
import dev.baton.standalone.Terminal;
import dev.baton.standalone.machine.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** What {@code ./cluster} starts. */
public final class ClusterApplication {
    private ClusterApplication() {}

    /** @param args see {@link LaunchOptions}; system properties: {@code baton.home}, {@code baton.images} */
    public static void main(String[] args) throws InterruptedException {
        long began = System.nanoTime();
        LaunchOptions options = Terminal.options("data-cluster", args);
        Cluster cluster = new Cluster(options, Path.of(System.getProperty("baton.images")), new Progress(System.out));
        Terminal.run(options, cluster, () -> {
            Properties notes = cluster.start();
            System.out.printf(
                    "Baton is ready as a cluster after %s.%n",
                    Progress.spell(Duration.ofNanos(System.nanoTime() - began)));
            System.out.printf("  Console      http://127.0.0.1:%d/%n", options.port());
            System.out.printf("  API          http://127.0.0.1:%d/api/v1, on two nodes%n", options.port());
            notes.stringPropertyNames().stream()
                    .filter(name -> name.matches("(worker|api)-\\d"))
                    .sorted()
                    .forEach(name -> System.out.printf("  %-12s %s%n", name, notes.getProperty(name)));
            System.out.printf("  Temporal     %s%n", notes.getProperty("temporal"));
            System.out.printf("  PostgreSQL   %s%n", notes.getProperty("database"));
            System.out.printf("  Logs         %s%n", options.data().resolve("logs"));
            System.out.printf("  Ctrl-C stops everything.%n");
        });
    }
}
