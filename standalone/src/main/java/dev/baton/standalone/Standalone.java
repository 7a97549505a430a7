package dev.baton.standalone;

import dev.baton.standalone.machine.DataDirectory;
import dev.baton.standalone.machine.Parts;
import dev.baton.standalone.machine.Ports;
import dev.baton.standalone.machine.Progress;
import dev.baton.standalone.mail.LocalMail;
import dev.baton.standalone.postgres.LocalPostgres;
import dev.baton.standalone.temporal.FindTemporal;
import dev.baton.standalone.temporal.TemporalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A whole Baton on this machine, from an empty directory or from one that an earlier run has left in any state. */
public final class Standalone implements AutoCloseable {
    private static final String DATABASE = "baton";

    private final Parts parts = new Parts();
    private final LaunchOptions options;
    private final Map<String, String> environment;
    private final Progress progress;

    /** @param environment as of the process: see {@link FindTemporal} */
    public Standalone(LaunchOptions options, Map<String, String> environment, Progress progress) {
        this.options = options;
        this.environment = environment;
        this.progress = progress;
    }

    /**
     * Starts everything and returns when everything answers. What has been started is stopped by {@link #close()}, also
     * after a failure in the middle.
     */
    public Addresses start() throws IOException {
        if (!Ports.isFree(options.port())) {
            throw new IllegalStateException("port " + options.port() + " is taken; choose another one with --port");
        }
        DataDirectory data = parts.add("data directory", DataDirectory.open(options.data()));
        if (options.reset()) {
            LocalPostgres.endLeftover(data.resolve("postgres"));
            FindTemporal.endLeftover(data.resolve("temporal"));
            data.empty();
        }
        ChosenPorts ports = ChosenPorts.choose(options.port(), data.addresses());

        CompletableFuture<LocalPostgres> starting = CompletableFuture.supplyAsync(
                () -> startPostgres(data.resolve("postgres"), ports), Thread::startVirtualThread);
        CompletableFuture<List<String>> mail =
                CompletableFuture.supplyAsync(() -> startMail(data.resolve("mail"), ports), Thread::startVirtualThread);
        TemporalServer temporal = startTemporal(data.resolve("temporal"), ports);
        LocalPostgres postgres = join(starting);
        Addresses addresses =
                Addresses.of(options.port(), postgres, DATABASE, temporal.address(), temporal.ui(), temporal.pid());
        Properties notes = addresses.asProperties();
        notes.putAll(ports.asProperties());
        data.writeAddresses(notes);

        boolean withWorker = !"false".equals(environment.get("BATON_WORKER"));
        Rooms.start(addresses, temporal, data, parts, progress, options.home(), withWorker ? join(mail) : null);
        return addresses;
    }

    @Override
    public void close() {
        parts.close();
    }

    private LocalPostgres startPostgres(Path home, ChosenPorts ports) {
        Progress.Step step = progress.begin("PostgreSQL", "usually 1 s, the first time 5 s");
        try {
            LocalPostgres started = LocalPostgres.start(home, ports.postgres());
            LocalPostgres postgres = parts.add("PostgreSQL", started, started::retire);
            postgres.ensureDatabase(DATABASE, DATABASE);
            postgres.ensureRole(Addresses.APPLICATION_ROLE);
            step.done("on port " + postgres.port());
            Desk.prepare(postgres.jdbcUrl(DATABASE), DATABASE, postgres.password(), progress);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what the worker must know of it; nothing if it has another one, or none by wish */
    private List<String> startMail(Path directory, ChosenPorts ports) {
        if (environment.containsKey("BATON_MAIL_HOST")) {
            return List.of();
        }
        try {
            return parts.add("mail server", LocalMail.start(directory, ports.smtp(), ports.imap()))
                    .arguments();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemporalServer startTemporal(Path home, ChosenPorts ports) throws IOException {
        Progress.Step step = progress.begin("Temporal", "usually 2 s");
        TemporalServer started = new FindTemporal(options.home(), environment)
                .start(home, ports.temporal(), ports.temporalUi(), progress);
        TemporalServer temporal = parts.add("Temporal", started, started::retire);
        step.done("(" + temporal.describe() + ") on " + temporal.address());
        return temporal;
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
