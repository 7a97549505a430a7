package dev.baton.standalone.temporal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Temporal command line program, which contains a server.
 *
 * @param version the program's own, "1.8.2"
 * @param serverVersion the server's inside, "1.31.2"
 */
public record TemporalBinary(Path path, String version, String serverVersion) {
    /** What we download or build when none is there. */
    static final String PINNED = "1.8.2";

    private static final Pattern SAYS =
            Pattern.compile("temporal version (\\S+) \\(Server (\\d+)\\.(\\d+)\\.(\\S+?)[,)]");
    /** From 1.29 on everything that our stories need is switched on. */
    private static final int LEAST_MINOR = 29;

    /** Asks the program for its version. Empty if it does not run, or if its server is older than 1.29. */
    static Optional<TemporalBinary> at(Path path) {
        if (!Files.isExecutable(path)) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder(path.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return read(path, new String(process.getInputStream().readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Optional<TemporalBinary> read(Path path, String said) {
        Matcher version = SAYS.matcher(said);
        if (!version.find()
                || Integer.parseInt(version.group(2)) < 1
                || (Integer.parseInt(version.group(2)) == 1 && Integer.parseInt(version.group(3)) < LEAST_MINOR)) {
            return Optional.empty();
        }
        String server = version.group(2) + "." + version.group(3) + "." + version.group(4);
        return Optional.of(new TemporalBinary(path, version.group(1), server));
    }
}
