package dev.baton.standalone.cluster;

import dev.baton.standalone.machine.Cache;
import dev.baton.standalone.machine.Progress;
import dev.baton.standalone.temporal.GoBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Temporal's server and its schema tool, which are not published as programs: built once with Go, at the pinned version.
 *
 * @param server starts with its settings in the environment
 * @param sqlTool makes and updates the schemas
 */
record TemporalPrograms(Path server, Path sqlTool) {
    private static final String VERSION = "1.31.2";
    private static final String MODULE = "go.temporal.io/server/";

    /** @throws IOException if they are neither in the cache nor can be built; the message says what is missing */
    static TemporalPrograms find(Path home, Progress progress) throws IOException {
        return new TemporalPrograms(
                program(home, "server", "cmd/server", 1670, "2 min", progress),
                program(home, "sql-tool", "cmd/tools/sql", 800, "30 s", progress));
    }

    private static Path program(Path home, String name, String path, int packages, String usually, Progress progress)
            throws IOException {
        Path target = Cache.directory().resolve("temporal-" + name + "-" + VERSION);
        if (Files.isExecutable(target)) {
            return target;
        }
        GoBuild go = GoBuild.in(home.resolve("tools/temporal-server"))
                .orElseThrow(() -> new IOException("Temporal's " + name + " " + VERSION
                        + " must be built, and there is no Go toolchain on PATH or in /usr/local/go"));
        progress.say(
                "Temporal's " + name + " is built with Go, once (usually " + usually + ", the first of all 4 min)");
        try {
            return Cache.alone("temporal-" + name, () -> {
                Path unfinished = target.resolveSibling(target.getFileName() + ".building");
                go.build(MODULE + path, "", unfinished, packages, usually, progress);
                return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            });
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
