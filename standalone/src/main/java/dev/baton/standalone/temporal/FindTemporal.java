package dev.baton.standalone.temporal;

import dev.baton.standalone.machine.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gets a Temporal server from the first place that has one. */
public final class FindTemporal {
    private final Map<String, String> environment;
    private final Map<String, TemporalSource> sources = new LinkedHashMap<>();

    /**
     * @param home the directory of this repository, for a build with Go
     * @param environment TEMPORAL_ADDRESS: use that server; BATON_TEMPORAL: a list out of path, cache, download, build and
     *     memory, to try no other place
     */
    public FindTemporal(Path home, Map<String, String> environment) {
        this.environment = environment;
        sources.put("path", new TemporalOnPath(environment.getOrDefault("PATH", "")));
        sources.put("cache", new CachedTemporal());
        sources.put("download", new DownloadedTemporal());
        sources.put("build", new GoBuiltTemporal(home));
    }

    /** The program, from the path, the cache, the official download or a build; empty if none of these works. */
    public Optional<TemporalBinary> binary(Progress progress) {
        Set<String> allowed = Set.of(environment
                .getOrDefault("BATON_TEMPORAL", "path,cache,download,build")
                .split(","));
        return sources.entrySet().stream()
                .filter(source -> allowed.contains(source.getKey()))
                .flatMap(source -> source.getValue().find(progress).stream())
                .findFirst();
    }

    /**
     * A server that answers, with our namespace and search attributes registered.
     *
     * @param home where it keeps its file
     */
    public TemporalServer start(Path home, int port, int uiPort, Progress progress) throws IOException {
        TemporalServer server = open(home, port, uiPort, progress);
        try {
            Namespace.prepare(server.address());
            return server;
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    /** Ends a server that an earlier run has left behind in this directory. */
    public static void endLeftover(Path home) {
        DevServer.endLeftovers(home);
    }

    private TemporalServer open(Path home, int port, int uiPort, Progress progress) throws IOException {
        String given = environment.getOrDefault("TEMPORAL_ADDRESS", "");
        if (!given.isBlank()) {
            return new GivenServer(given, environment.get("TEMPORAL_UI_ADDRESS"));
        }
        Optional<TemporalBinary> binary = binary(progress);
        if (binary.isPresent()) {
            return DevServer.start(binary.get(), home, port, uiPort);
        }
        progress.warn("No Temporal server could be found, downloaded or built.");
        progress.warn("The in-memory test server runs instead: it has no UI, and when Baton stops it forgets all");
        progress.warn(
                "timers and histories. Conversations are then rebuilt from the database. Do not use it for work.");
        return InMemoryServer.start(port);
    }
}
