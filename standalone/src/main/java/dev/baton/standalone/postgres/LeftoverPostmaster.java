package dev.baton.standalone.postgres;

import dev.baton.standalone.machine.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL outlives a killed launcher. Whoever starts it again must end what was left first, and must do so only while
 * holding the lock of the data directory.
 */
final class LeftoverPostmaster {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverPostmaster.class);
    /** A fast shutdown writes a checkpoint; it took two seconds at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LeftoverPostmaster() {}

    /** Stops the postmaster that still works on this directory, and clears away the pid file of one that is dead. */
    static void end(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            List<String> lines = Files.readAllLines(pidFile);
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
            if (pid > 0 && isPostmasterOf(data, Processes.commandLine(pid))) {
                LOG.warn("PostgreSQL of an earlier run still works (process {}); it is stopped", pid);
                Processes.end(pid, "INT", PATIENCE);
            }
            // Its number may meanwhile belong to a zombie or to another program, for which PostgreSQL would wait in
            // vain.
            Files.deleteIfExists(pidFile);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(pidFile + " cannot be read; is this a PostgreSQL data directory?", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostmasterOf(Path data, String commandLine) {
        return commandLine.contains("postgres") && commandLine.contains(data.toString());
    }
}
