package dev.baton.standalone.cluster;

import dev.baton.standalone.Addresses;
import dev.baton.standalone.Desk;
import dev.baton.standalone.LaunchOptions;
import dev.baton.standalone.machine.DataDirectory;
import dev.baton.standalone.machine.Parts;
import dev.baton.standalone.machine.Ports;
import dev.baton.standalone.machine.Progress;
import dev.baton.standalone.machine.ServerProcess;
import dev.baton.standalone.postgres.LocalPostgres;
import dev.baton.standalone.shop.ShopWindow;
import dev.baton.standalone.temporal.Namespace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** PostgreSQL, a Temporal server on it, two workers, two API nodes and a proxy, each a process of its own. */
final class Cluster implements AutoCloseable {
    private static final int NODES = 2;
    private static final Duration TEMPORAL_LIMIT = Duration.ofSeconds(60);

    private final Parts parts = new Parts();
    private final LaunchOptions options;
    private final Path images;
    private final Progress progress;
    private final Ports ports;

    /** @param images holds what the images hold, in {@code activities} and {@code api} */
    Cluster(LaunchOptions options, Path images, Progress progress) {
        this.options = options;
        this.images = images;
        this.progress = progress;
        this.ports = new Ports(options.port());
    }

    Properties start() throws IOException {
        TemporalPrograms programs = TemporalPrograms.find(options.home(), progress);
        DataDirectory data = parts.add("data directory", DataDirectory.open(options.data()));
        Path logs = Files.createDirectories(data.resolve("logs"));
        Leftovers.end(data);
        if (options.reset()) {
            LocalPostgres.endLeftover(data.resolve("postgres"));
            data.empty();
            Files.createDirectories(logs);
        }
        LocalPostgres postgres = postgres(data);
        int port = ports.chooseBelow32768(options.port() + 2);
        ServerProcess temporal = temporal(programs, postgres, port, logs);
        Addresses addresses =
                Addresses.of(options.port(), postgres, "baton", "127.0.0.1:" + port, null, temporal.pid());
        Properties notes = addresses.asProperties();
        data.writeAddresses(notes);
        Desk.prepare(addresses.jdbcUrl(), addresses.databaseUser(), addresses.databasePassword(), progress);

        List<Node> nodes = nodes(addresses, data, notes);
        Progress.Step step = progress.begin("Two workers and two API nodes", "usually 30 s");
        nodes.forEach(node -> {
            parts.add(node.name(), node.process(), node.process()::retire);
            node.start();
        });
        for (Node node : nodes) {
            node.awaitReady();
        }
        step.done("");
        proxy(data, nodes);
        data.writeAddresses(notes);
        return notes;
    }

    @Override
    public void close() {
        parts.close();
    }

    private LocalPostgres postgres(DataDirectory data) throws IOException {
        Progress.Step step = progress.begin("PostgreSQL", "usually 1 s, the first time 5 s");
        LocalPostgres started = LocalPostgres.start(data.resolve("postgres"), ports.choose(options.port() + 3));
        LocalPostgres postgres = parts.add("PostgreSQL", started, started::retire);
        postgres.ensureDatabase("baton", "baton");
        postgres.ensureRole(Addresses.APPLICATION_ROLE);
        step.done("on port " + postgres.port());
        return postgres;
    }

    private ServerProcess temporal(TemporalPrograms programs, LocalPostgres postgres, int port, Path logs)
            throws IOException {
        Progress.Step step = progress.begin("Temporal on PostgreSQL", "usually 5 s, the first time 10 s");
        TemporalOnPostgres.prepareSchemas(programs, options.home(), postgres, logs.resolve("temporal-schema.log"));
        ServerProcess server = TemporalOnPostgres.server(
                programs, options.home(), postgres, port, this::anotherPort, logs.resolve("temporal.log"));
        parts.add("Temporal", server, server::retire);
        server.start();
        String address = "127.0.0.1:" + port;
        Namespace.awaitServer(address, TEMPORAL_LIMIT, () -> {
            if (!server.isAlive()) {
                throw new IllegalStateException("Temporal ended at once; its log: " + logs.resolve("temporal.log"));
            }
        });
        Namespace.prepare(address);
        server.keepAlive();
        step.done("on " + address);
        return server;
    }

    private List<Node> nodes(Addresses addresses, DataDirectory data, Properties notes) throws IOException {
        Map<String, String> common = Map.of(
                "BATON_DB_URL", addresses.jdbcUrl(),
                "BATON_DB_USER", Addresses.APPLICATION_ROLE,
                "BATON_DB_PASSWORD", addresses.databasePassword(),
                "BATON_MIGRATE", "false",
                "BATON_HISTORY_KEY", data.historyKey(),
                "TEMPORAL_ADDRESS", addresses.temporal());
        List<Node> nodes = new ArrayList<>();
        for (int number = 1; number <= NODES; number++) {
            String name = "worker-" + number;
            int port = ports.choose(options.port() + 20 + number);
            Map<String, String> environment = new HashMap<>(common);
            environment.put("BATON_STATUS_PORT", Integer.toString(port));
            notes.setProperty(name, "http://127.0.0.1:" + port);
            nodes.add(Node.of(name, images.resolve("activities"), data.resolve(""), environment, at(port, "/ready")));
        }
        for (int number = 1; number <= NODES; number++) {
            String name = "api-" + number;
            int port = ports.choose(options.port() + 10 + number);
            Map<String, String> environment = new HashMap<>(common);
            environment.put("BATON_PORT", Integer.toString(port));
            environment.put("BATON_ADDRESS", "127.0.0.1");
            environment.put("BATON_SECRET", data.secret());
            environment.put("BATON_LIMIT_LOOPBACK_EXEMPT", "true");
            environment.putAll(faces());
            notes.setProperty(name, "http://127.0.0.1:" + port);
            nodes.add(Node.of(
                    name,
                    images.resolve("api"),
                    data.resolve(""),
                    environment,
                    at(port, "/actuator/health/readiness")));
        }
        return nodes;
    }

    /** Console and widget as the image has them, on pages of this machine. */
    private Map<String, String> faces() {
        return Map.of(
                "BATON_WEB_DIR",
                options.home().resolve("console-web/dist").toString(),
                "BATON_SITE_KEY",
                ShopWindow.SITE_KEY,
                "BATON_SITE_NAME",
                "Fernhill",
                "BATON_SITE_ORIGINS",
                "http://localhost:*,http://127.0.0.1:*");
    }

    private void proxy(DataDirectory data, List<Node> nodes) throws IOException {
        List<Integer> api = nodes.stream()
                .filter(node -> node.name().startsWith("api"))
                .map(node -> node.ready().getPort())
                .toList();
        Optional<Path> nginx = Nginx.program();
        if (nginx.isPresent()) {
            ServerProcess proxy = Nginx.server(
                    nginx.get(), options.home(), data.resolve("logs").resolve("nginx"), options.port(), api);
            parts.add("proxy", proxy, proxy::retire);
            proxy.start();
            proxy.keepAlive();
            progress.say("nginx stands before the API nodes, with the configuration of production");
        } else {
            parts.add("proxy", TcpBalancer.start(options.port(), api));
            progress.say("No nginx here: a balancer of our own hands connections to the API nodes in turn");
        }
    }

    private int anotherPort() {
        try {
            return ports.chooseBelow32768(options.port() + 30);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
