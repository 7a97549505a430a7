package dev.baton.trials.image;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shell of this machine, waited for. */
final class Shell {
    /** A build that downloads its libraries takes as long as it takes. */
    private static final Duration UNLIMITED = Duration.ofDays(1);

    private Shell() {}

    static void run(List<String> command) throws IOException {
        run(command, null);
    }

    /** @param log null: what it says is shown */
    static void run(List<String> command, @Nullable Path log) throws IOException {
        run(command, log, UNLIMITED);
    }

    static void run(List<String> command, @Nullable Path log, Duration limit) throws IOException {
        int status = status(command, log, limit);
        if (status != 0) {
            throw new IOException(
                    "exit " + status + " of " + command.getLast() + (log == null ? "" : "; what it said: " + log));
        }
    }

    static int status(List<String> command, @Nullable Path log) throws IOException {
        return status(command, log, UNLIMITED);
    }

    /** @throws IOException if it takes longer than {@code limit}; it is ended then */
    static int status(List<String> command, @Nullable Path log, Duration limit) throws IOException {
        Process process = started(command, log);
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(command.getLast() + " has not ended within " + limit.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroy();
        }
    }

    static Process started(List<String> command, @Nullable Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (log == null) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        } else {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        }
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
