package dev.baton.standalone.cluster;

import dev.baton.standalone.machine.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One worker or API process, started as its image starts it. */
record Node(String name, ServerProcess process, URI ready) {
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

    /**
     * @param directory holds the jar that the image holds
     * @param data of the cluster; name and data stand in the command line, by which the process can be found
     * @param ready answers 200 when the node works
     */
    static Node of(String name, Path directory, Path data, Map<String, String> environment, URI ready)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("-Dbaton.node=" + name + "@" + data);
        command.addAll(List.of("-jar", jar(directory).toString()));
        Path log = data.resolve("logs").resolve(name + ".log");
        return new Node(name, new ServerProcess(name, command, environment, log, "TERM", STOP_LIMIT), ready);
    }

    void start() {
        process.start();
        process.keepAlive();
    }

    void awaitReady() throws IOException {
        long until = System.nanoTime() + READY_LIMIT.toNanos();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!answers(http)) {
                if (System.nanoTime() - until > 0) {
                    throw new IOException(name + " was not ready within " + READY_LIMIT.toSeconds() + " s");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(3)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no jar in " + directory));
        }
    }
}
