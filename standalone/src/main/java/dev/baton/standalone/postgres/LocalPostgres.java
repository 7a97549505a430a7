package dev.baton.standalone.postgres;

import dev.baton.standalone.machine.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A durable PostgreSQL of our own on the loopback address: what it has committed survives the death of every process. */
public final class LocalPostgres implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final ServerProcess server;
    private final int port;
    private final String password;

    private LocalPostgres(ServerProcess server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Makes the cluster if there is none yet, ends a server that was left behind, starts, and waits for the first answer.
     *
     * @param home a directory of its own; it keeps the data in {@code data} and the log in {@code postgres.log}
     */
    public static LocalPostgres start(Path home, int port) throws IOException {
        Path programs = PostgresBinaries.unpacked().resolve("bin");
        Path data = home.toAbsolutePath().normalize().resolve("data");
        String password = PostgresCluster.prepare(programs, data);
        LeftoverPostmaster.end(data);
        Path log = data.resolveSibling("postgres.log");
        ServerProcess server = new ServerProcess("PostgreSQL", command(programs, data, port), log, "INT", STOP_LIMIT);
        LocalPostgres postgres = new LocalPostgres(server, port, password);
        try {
            server.start();
            postgres.awaitAnswer(log);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
        server.keepAlive();
        return postgres;
    }

    /** Ends a server that an earlier run has left behind in this directory. */
    public static void endLeftover(Path home) {
        LeftoverPostmaster.end(home.toAbsolutePath().normalize().resolve("data"));
    }

    /** Makes a role that may log in, if it is missing. */
    public void ensureRole(String name) {
        ensure(
                "select 1 from pg_roles where rolname = '" + name + "'",
                "create role " + name + " login password '" + password + "'");
    }

    /** Makes a database if it is missing, and a role that owns it. */
    public void ensureDatabase(String name, String owner) {
        ensureRole(owner);
        ensure(
                "select 1 from pg_database where datname = '" + name + "'",
                "create database " + name + " owner " + owner);
    }

    private void ensure(String query, String otherwise) {
        try (Connection admin = connect("postgres");
                Statement sql = admin.createStatement()) {
            if (!exists(sql, query)) {
                sql.execute(otherwise);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** The password of every role of this cluster. */
    public String password() {
        return password;
    }

    /** @return the postmaster's process number */
    public long pid() {
        return server.pid();
    }

    /** From now on it may end: everything is about to be stopped. */
    public void retire() {
        server.retire();
    }

    @Override
    public void close() {
        server.close();
    }

    private void awaitAnswer(Path log) {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try (Connection connection = connect("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (System.nanoTime() - until > 0) {
                    throw new IllegalStateException("PostgreSQL did not answer within " + START_LIMIT.toSeconds()
                            + " s: " + notYet.getMessage() + "; its log: " + log);
                }
            }
            if (!server.isAlive()) {
                // Servers of connections that outlived a killed postmaster hold its shared memory for some
                // milliseconds.
                restartUnless(System.nanoTime() - until > 0, log);
            }
            pause();
        }
    }

    private void restartUnless(boolean late, Path log) {
        if (late) {
            throw new IllegalStateException("PostgreSQL ended at once; its log says why: " + log);
        }
        pause();
        server.start();
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database) + "?connectTimeout=2&loginTimeout=2", PostgresCluster.SUPERUSER, password);
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private static List<String> command(Path programs, Path data, int port) {
        List<String> command = new ArrayList<>(PostgresCluster.unprivileged());
        command.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString(), "-p", "" + port));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=300",
                "shared_buffers=128MB",
                "log_line_prefix=%m [%p] ")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }
}
