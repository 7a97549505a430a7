package dev.baton.trials.image;

import dev.baton.trials.client.Pause;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Starts services as the compose file says, one after the other, until each says that it is healthy. They share a network of
 * their own with nothing else in it, so that each has the port and the names that it has in production.
 */
final class Services implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    /** What the image of PostgreSQL does before it starts the server: it lets the scripts make the databases. */
    private static final String FIRST_START = """
            set -eu
            printf %s "$POSTGRES_PASSWORD" >/tmp/password
            initdb --username=postgres --pwfile=/tmp/password --auth-local=trust --auth-host=scram-sha-256 >/dev/null
            pg_ctl -o "-c listen_addresses=''" -w start >/dev/null
            for script in /docker-entrypoint-initdb.d/*.sh; do bash "$script"; done
            pg_ctl -m fast -w stop >/dev/null
            """;

    private final Path home;
    private final Path scratch;
    private final Compose compose;
    private final PrintStream out;
    private final Process network;
    private final List<Process> running = new CopyOnWriteArrayList<>();

    Services(Path home, Path scratch, Compose compose, PrintStream out) throws IOException {
        this.home = home;
        this.scratch = scratch;
        this.compose = compose;
        this.out = out;
        Files.createDirectories(scratch.resolve("logs"));
        network = Shell.started(
                List.of("unshare", "--net", "sh", "-c", "ip link set lo up && exec sleep infinity"), null);
        // Ctrl-C leaves nothing behind
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** The programs of images from outside: PostgreSQL, Temporal's server and tools. */
    Path programs() throws IOException {
        Path programs = Files.createDirectories(scratch.resolve("programs"));
        Map<String, String> cached = Map.of(
                "temporal", "temporal-[\\d.]+",
                "temporal-server", "temporal-server-[\\d.]+",
                "temporal-sql-tool", "temporal-sql-tool-[\\d.]+");
        for (Map.Entry<String, String> each : cached.entrySet()) {
            Files.copy(Programs.cached(each.getValue()), programs.resolve(each.getKey()));
        }
        // where others than root may read it
        Shell.run(List.of(
                "cp",
                "-a",
                Programs.cached("postgres-\\w+").toString(),
                ofPostgres().toString()));
        // the image has a netcat, a machine may have none
        Path netcat = Files.writeString(programs.resolve("nc"), "#!/bin/bash\nexec 3<>\"/dev/tcp/$2/$3\"\n");
        Shell.run(List.of("chmod", "0755", netcat.toString()));
        return programs;
    }

    Root fromOutside(String name, Path programs) throws IOException {
        Path directory = scratch.resolve("services").resolve(name);
        Files.createDirectories(directory.getParent());
        Root root = Root.ofTheMachine(directory, List.of(programs, ofPostgres().resolve("bin")));
        root.bind(ofPostgres(), ofPostgres().toString());
        return root;
    }

    private Path ofPostgres() {
        return scratch.resolve("postgres");
    }

    void postgres(Root root) throws IOException {
        // a machine with a PostgreSQL of its own has that user already
        String user = "id -u postgres >/dev/null 2>&1 || useradd --system --user-group postgres";
        Shell.run(root.command(List.of("sh", "-c", user), Map.of(), Map.of(), null));
        Files.createDirectories(root.at("/var/lib/postgresql/data"));
        Shell.run(root.command(
                List.of("chown", "-R", "postgres:postgres", "/var/lib/postgresql"), Map.of(), Map.of(), null));
        root.user("postgres");
        root.environment(Map.of("PGDATA", "/var/lib/postgresql/data", "PGHOST", "/tmp"));
        String service = "postgres";
        prepare(service, root);
        Shell.run(
                root.command(List.of("bash", "-c", FIRST_START), compose.environment(service), Map.of(), network.pid()),
                log(service));
        start(service, root, compose.command(service));
    }

    /** Starts it and waits until it is healthy. */
    void start(String service, Root root, List<String> command) throws IOException {
        prepare(service, root);
        long began = System.nanoTime();
        Process process = Shell.started(
                root.command(command, compose.environment(service), Map.of(), network.pid()), log(service));
        running.add(process);
        List<String> check = root.command(compose.healthCheck(service), Map.of(), Map.of(), network.pid());
        boolean healthy = Pause.until(LIMIT, BETWEEN, () -> !process.isAlive() || saysYes(check, service));
        if (!healthy || !process.isAlive()) {
            throw new IOException(
                    service + (healthy ? " has ended" : " is not healthy") + "; its log: " + log(service));
        }
        tell(service, "healthy", began);
    }

    /** Runs it to its end. */
    void finish(String service, Root root) throws IOException {
        prepare(service, root);
        long began = System.nanoTime();
        Shell.run(
                root.command(compose.command(service), compose.environment(service), Map.of(), network.pid()),
                log(service),
                LIMIT);
        tell(service, "done", began);
    }

    /** Asks one that runs by HTTP. */
    void serves(String service, Root root, int port, String path) throws IOException {
        String ask = "exec 3<>/dev/tcp/127.0.0.1/" + port + " && printf 'GET " + path + " HTTP/1.0\\r\\n\\r\\n' >&3 &&"
                + " read -r -t 5 _ status _ <&3 && [ \"$status\" = 200 ]";
        Shell.run(root.command(List.of("bash", "-c", ask), Map.of(), Map.of(), network.pid()), log(service));
        out.println("  " + service + " serves " + path);
    }

    private void prepare(String service, Root root) throws IOException {
        String names = "127.0.0.1 localhost postgres temporal api-1 api-2 "
                + InetAddress.getLocalHost().getHostName() + "\n";
        Files.writeString(root.at("/etc/hosts"), names);
        compose.mounted(service).forEach((what, where) -> root.bind(home.resolve(what), where));
    }

    private boolean saysYes(List<String> check, String service) {
        try {
            return Shell.status(check, log(service + "-health")) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path log(String service) {
        return scratch.resolve("logs").resolve(service + ".log");
    }

    private void tell(String service, String what, long began) {
        out.printf("  %-20s %s after %d s%n", service, what, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    }

    /** In the opposite order, each with the signal that an engine for containers sends. */
    @Override
    public void close() throws IOException {
        Map<Process, Boolean> ended = new LinkedHashMap<>();
        for (Process process : running.reversed()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            ended.put(process, Pause.until(Duration.ofSeconds(30), () -> !process.isAlive()));
        }
        end();
        if (ended.containsValue(false)) {
            throw new IOException("a service did not end within 30 s");
        }
    }

    private void end() {
        running.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
        network.destroyForcibly();
    }
}
