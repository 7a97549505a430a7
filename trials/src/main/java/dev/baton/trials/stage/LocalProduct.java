package dev.baton.trials.stage;

import dev.baton.trials.client.Pause;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A product that a trial starts for itself, in a directory of its own, and may kill. */
public final class LocalProduct implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final List<String> command;
    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private Process process;
    private Duration startTook = Duration.ZERO;

    private LocalProduct(List<String> command, Path data, int port, Map<String, String> environment)
            throws IOException {
        this.command = command;
        this.data = data;
        this.port = port;
        this.environment = environment;
        this.process = launch();
    }

    /** Starts {@code ./run} of this repository and waits until it is ready. */
    public static LocalProduct start(Path repository, Map<String, String> environment) throws IOException {
        return start(List.of(repository.resolve("run").toAbsolutePath().toString()), environment);
    }

    /**
     * Starts and waits until it is ready.
     *
     * @param command what starts it; {@code --port} and {@code --data} are added
     * @param environment added to that of this process
     */
    public static LocalProduct start(List<String> command, Map<String, String> environment) throws IOException {
        Path data = Files.createTempDirectory("baton-trial-");
        long start = System.nanoTime();
        LocalProduct product = new LocalProduct(command, data, freePort(), environment);
        try {
            product.awaitReady();
            product.startTook = Duration.ofNanos(System.nanoTime() - start);
            return product;
        } catch (IOException | RuntimeException e) {
            product.close();
            throw e;
        }
    }

    public Target target() {
        Properties addresses = addresses();
        String jdbc = "%s?user=%s&password=%s"
                .formatted(
                        addresses.getProperty("database"),
                        encoded(addresses.getProperty("database.user")),
                        encoded(addresses.getProperty("database.password")));
        return new Target(URI.create(addresses.getProperty("api")), jdbc, addresses.getProperty("temporal"));
    }

    /** What the running product says of itself: addresses and process numbers. */
    public Properties addresses() {
        Properties addresses = new Properties();
        try (InputStream in = Files.newInputStream(data.resolve("addresses.properties"))) {
            addresses.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("the product has not said where it is", e);
        }
        return addresses;
    }

    /** How long the first start took until it was ready; with the build, where there was something to build. */
    public Duration startTook() {
        return startTook;
    }

    /** Process number of the JVM. */
    public long pid() {
        return Long.parseLong(addresses().getProperty("pid"));
    }

    public Path data() {
        return data;
    }

    /** Kills the JVM alone; its database and its engine live on without a parent. */
    public void killJvm() throws IOException {
        Processes.signal("KILL", pid());
        awaitEnd();
    }

    /** Kills everything at once. */
    public void killAll() throws IOException {
        Processes.signal("KILL", -process.pid());
        awaitEnd();
    }

    /** Ends it as Ctrl-C would; it can be started again. */
    public void stop() throws IOException {
        if (process.isAlive()) {
            Processes.signal("TERM", -process.pid());
            Pause.until(STOP_LIMIT, () -> !process.isAlive());
        }
    }

    /** Starts again on the same directory; how long it took until it was ready. */
    public Duration restart() throws IOException {
        long start = System.nanoTime();
        process = launch();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        stop();
        process.destroyForcibly();
        Processes.deleteTree(data);
    }

    private Process launch() throws IOException {
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(command);
        words.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log().toFile()));
        // a product of its own also where another one is at work
        builder.environment().keySet().removeAll(List.of("TEMPORAL_ADDRESS", "BATON_TEMPORAL"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Path log() {
        return data.resolve("run.log");
    }

    private void awaitReady() throws IOException {
        boolean ready = Pause.until(START_LIMIT, () -> saysReady() || !process.isAlive());
        if (!ready || !saysReady()) {
            throw new IOException("the product did not get ready:\n" + Files.readString(log()));
        }
    }

    private boolean saysReady() {
        try {
            return Files.readString(log()).lines().anyMatch(line -> line.startsWith("Baton is ready"));
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitEnd() {
        Pause.until(STOP_LIMIT, () -> !process.isAlive());
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
