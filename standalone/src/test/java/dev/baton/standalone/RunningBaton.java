package dev.baton.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.standalone.machine.FreePorts;
import dev.baton.standalone.machine.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code ./run} as a process that can be killed: the same program, on the class path of the tests. */
final class RunningBaton implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Path data;
    private final int port;
    private Process process;

    private RunningBaton(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static RunningBaton start(Path data) throws IOException {
        int port = FreePorts.one();
        RunningBaton baton = new RunningBaton(data, port, launch(data, port));
        try {
            baton.awaitReady();
            assertThat(baton.said()).as("a real Temporal server").doesNotContain("in-memory");
            return baton;
        } catch (IOException | RuntimeException | Error e) {
            baton.close();
            throw e;
        }
    }

    String api() {
        return "http://127.0.0.1:" + port + "/api/v1";
    }

    /** Ends the JVM without warning; its servers live on as orphans. */
    void kill() throws InterruptedException {
        Processes.signal(process.pid(), "KILL");
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Servers that name the data directory in their command line. */
    List<ProcessHandle> servers() {
        return Processes.matching(words -> words.contains(data + "/") && !words.contains("StandaloneApplication"));
    }

    void startAgain() throws IOException {
        process = launch(data, port);
        awaitReady();
    }

    /** As Ctrl-C would. */
    @Override
    public void close() {
        Processes.end(process.pid(), "TERM", Duration.ofSeconds(60));
    }

    private static Process launch(Path data, int port) throws IOException {
        Files.createDirectories(data);
        Files.deleteIfExists(data.resolve("terminal"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dbaton.home=" + Path.of("..").toAbsolutePath().normalize(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StandaloneApplication.class.getName(),
                        "--port=" + port,
                        "--data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("terminal").toFile());
        builder.environment().keySet().removeAll(List.of("TEMPORAL_ADDRESS", "BATON_TEMPORAL"));
        return builder.start();
    }

    private void awaitReady() throws IOException {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (said().lines().noneMatch(line -> line.startsWith("Baton is ready"))) {
            assertThat(process.isAlive()).as(said()).isTrue();
            assertThat(System.nanoTime()).as(said()).isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    String said() throws IOException {
        return Files.readString(data.resolve("terminal"));
    }
}
