package dev.baton.standalone.temporal;

import dev.baton.standalone.machine.Processes;
import dev.baton.standalone.machine.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporal's own single-machine server with its UI, persisted to a file. Two servers on one file would destroy it, and
 * nothing but this class prevents that: it looks at every process's command line before it starts one.
 */
final class DevServer implements TemporalServer {
    private static final Logger LOG = LoggerFactory.getLogger(DevServer.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final TemporalBinary binary;
    private final ServerProcess server;
    private final int port;
    private final int uiPort;

    private DevServer(TemporalBinary binary, ServerProcess server, int port, int uiPort) {
        this.binary = binary;
        this.server = server;
        this.port = port;
        this.uiPort = uiPort;
    }

    /**
     * Ends a server that was left behind on the same file, starts, and waits until it answers.
     *
     * @param home a directory of its own; it keeps the database, named after the program's version because an older file
     *     is not migrated, and {@code temporal.log}
     */
    static DevServer start(TemporalBinary binary, Path home, int port, int uiPort) throws IOException {
        Files.createDirectories(home);
        Path database = home.toAbsolutePath().normalize().resolve("temporal-" + binary.version() + ".db");
        endLeftovers(home);
        Path log = database.resolveSibling("temporal.log");
        ServerProcess server =
                new ServerProcess("Temporal", command(binary, database, port, uiPort), log, "TERM", STOP_LIMIT);
        // until somebody else knows of it: this program may be told to end at any moment
        Thread ifStopped = new Thread(server::close);
        Runtime.getRuntime().addShutdownHook(ifStopped);
        try {
            server.start();
            Namespace.awaitServer("127.0.0.1:" + port, START_LIMIT, () -> requireAlive(server, port, log));
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        } finally {
            forget(ifStopped);
        }
        server.keepAlive();
        return new DevServer(binary, server, port, uiPort);
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String ui() {
        return "http://127.0.0.1:" + uiPort;
    }

    @Override
    public String describe() {
        return "server " + binary.serverVersion() + " on a file";
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public void retire() {
        server.retire();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Ends every server that works on a file in this directory, whoever started it: its command line names the file. */
    static void endLeftovers(Path home) {
        String files = home.toAbsolutePath().normalize() + "/temporal-";
        for (ProcessHandle left : Processes.matching(words -> words.contains("start-dev") && words.contains(files))) {
            LOG.warn("a Temporal server of an earlier run still works (process {}); it is stopped", left.pid());
            Processes.end(left.pid(), "TERM", STOP_LIMIT);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            LOG.debug("stopped while Temporal started");
        }
    }

    private static void requireAlive(ServerProcess server, int port, Path log) {
        if (!server.isAlive()) {
            throw new IllegalStateException("Temporal ended at once "
                    + (free(port) ? "" : "(port " + port + " is taken) ") + "; its log: " + log);
        }
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static List<String> command(TemporalBinary binary, Path database, int port, int uiPort) {
        List<String> command = new ArrayList<>(List.of(binary.path().toString(), "server", "start-dev"));
        command.addAll(List.of("--ip", "127.0.0.1", "--port", "" + port, "--ui-port", "" + uiPort));
        command.addAll(List.of("--ui-disable-news-fetch", "--log-level", "warn", "--log-format", "text"));
        command.addAll(List.of("--namespace", Namespace.NAME, "--db-filename", database.toString()));
        for (String pragma : List.of("journal_mode=WAL", "synchronous=NORMAL")) {
            command.addAll(List.of("--sqlite-pragma", pragma));
        }
        for (Map.Entry<String, String> attribute : Namespace.searchAttributes().entrySet()) {
            command.addAll(List.of("--search-attribute", attribute.getKey() + "=" + attribute.getValue()));
        }
        for (String value : List.of(
                "system.enableActivityEagerExecution=true",
                "matching.numTaskqueueReadPartitions=1",
                "matching.numTaskqueueWritePartitions=1")) {
            command.addAll(List.of("--dynamic-config-value", value));
        }
        return command;
    }
}
