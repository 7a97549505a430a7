package dev.baton.trials.fault;

import dev.baton.trials.client.Pause;
import dev.baton.trials.stage.LocalProduct;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A worker in a process of its own, which can be killed and started again. */
final class WorkerProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final ProcessBuilder builder;
    private final Path log;
    private final int statusPort;
    private Process process;

    /** @param classPath of the product */
    WorkerProcess(LocalProduct product, String classPath, Map<String, String> environment) throws IOException {
        Properties addresses = product.addresses();
        log = product.data().resolve("worker.log");
        statusPort = freePort();
        builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        "dev.baton.activities.WorkerApplication"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "BATON_DB_URL", addresses.getProperty("database"),
                        "BATON_DB_USER", "baton_app",
                        "BATON_DB_PASSWORD", addresses.getProperty("database.password"),
                        "BATON_HISTORY_KEY", Files.readString(product.data().resolve("history-key")),
                        "BATON_MIGRATE", "false",
                        "BATON_STATUS_PORT", Integer.toString(statusPort),
                        "TEMPORAL_ADDRESS", addresses.getProperty("temporal")));
        process = builder.start();
    }

    /** Waits until it polls. */
    void awaitReady() throws IOException {
        if (!Pause.until(START_LIMIT, () -> ready() || !process.isAlive()) || !process.isAlive()) {
            throw new IOException("the worker did not get ready:\n" + Files.readString(log));
        }
    }

    /** Kills it without warning. */
    void kill() {
        process.destroyForcibly();
        Pause.until(Duration.ofSeconds(10), () -> !process.isAlive());
    }

    void startAgain() throws IOException {
        process = builder.start();
    }

    @Override
    public void close() {
        process.destroy();
        if (!Pause.until(Duration.ofSeconds(30), () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }

    private boolean ready() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + statusPort + "/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
