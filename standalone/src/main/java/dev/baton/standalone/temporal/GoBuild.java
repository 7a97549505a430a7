package dev.baton.standalone.temporal;

import dev.baton.standalone.machine.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Builds programs of Temporal with the Go toolchain, from the committed {@code go.mod} and {@code go.sum} in
 * {@code tools/temporal}, which pin every module by its checksum.
 */
public final class GoBuild {
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Path go;
    private final Path module;

    private GoBuild(Path go, Path module) {
        this.go = go;
        this.module = module;
    }

    /**
     * Empty if there is no Go toolchain, or no sources to build from.
     *
     * @param module the directory of {@code go.mod}
     */
    public static Optional<GoBuild> in(Path module) {
        if (!Files.isRegularFile(module.resolve("go.mod"))) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .filter(directory -> !directory.isBlank())
                                .map(directory -> Path.of(directory, "go")),
                        Stream.of(Path.of("/usr/local/go/bin/go"), Path.of("/usr/lib/go/bin/go")))
                .filter(Files::isExecutable)
                .findFirst()
                .map(go -> new GoBuild(go, module));
    }

    /**
     * @param program its import path
     * @param linkerFlags what sets its version
     * @param packages about how many packages are compiled, for the progress
     * @param usually "3 min 30 s"
     * @throws IOException if the build fails; the message ends with the last lines that it printed
     */
    public void build(String program, String linkerFlags, Path target, int packages, String usually, Progress progress)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(go.toString(), "build", "-v", "-mod=readonly"));
        command.addAll(List.of("-ldflags", "-s -w " + linkerFlags, "-o", target.toString(), program));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(module.toFile()).redirectErrorStream(true);
        builder.environment().put("CGO_ENABLED", "0");
        Process process = builder.start();
        Thread ifInterrupted = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
        try {
            process.getOutputStream().close();
            Deque<String> last = follow(process, program, packages, usually, progress);
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("go build failed: " + String.join(" / ", last));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
            forget(ifInterrupted);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // then it has done its work
            return;
        }
    }

    private static Deque<String> follow(
            Process process, String program, int packages, String usually, Progress progress) throws IOException {
        String name = program.substring(program.lastIndexOf('/') + 1);
        long began = System.nanoTime();
        long spoke = began;
        int modules = 0;
        int compiled = 0;
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last.addLast(line);
                if (last.size() > 5) {
                    last.removeFirst();
                }
                if (line.startsWith("go: downloading")) {
                    modules++;
                } else {
                    compiled++;
                }
                long now = System.nanoTime();
                if (now - spoke > BETWEEN_WORDS.toNanos()) {
                    spoke = now;
                    progress.say(name + ": " + modules + " modules fetched, " + compiled + " of about " + packages
                            + " packages compiled after " + Progress.spell(Duration.ofNanos(now - began)) + " (usually "
                            + usually + ")");
                }
            }
        }
        return last;
    }
}
