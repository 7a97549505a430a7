package dev.baton.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A migrated database of its own for one test, on a PostgreSQL that this JVM starts once.
 *
 * <p>The migrations run once, into a template; every further database is a copy of it and costs some tens of
 * milliseconds. The server has fsync off and lies in memory where the machine has room for it (a copy is some seven
 * hundred files: 40 ms there, 400 ms on a disk): nothing here tells what a crash leaves behind.
 *
 * <pre>{@code
 * @AutoClose
 * final TestPostgres postgres = TestPostgres.fresh();
 * }</pre>
 */
public final class TestPostgres implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String TEMPLATE = "baton_template";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final String name;

    private TestPostgres(String name) {
        this.name = name;
    }

    /** A database with all migrations and no row but theirs. */
    public static TestPostgres fresh() {
        return copyOf(TEMPLATE);
    }

    /** A database with nothing in it, for tests of the migrations themselves. */
    public static TestPostgres empty() {
        return copyOf("template1");
    }

    private static TestPostgres copyOf(String template) {
        String name = "test_" + COPIES.incrementAndGet();
        run("create database " + name + " template " + template);
        return new TestPostgres(name);
    }

    /** Every {@code getConnection} opens a new connection, so two of them can wait for each other's locks. */
    public DataSource dataSource() {
        return server().getDatabase(USER, name);
    }

    /** Runs each statement on a connection of its own; {@code transaction(..)} keeps one for its length. */
    public DSLContext sql() {
        return DSL.using(dataSource(), SQLDialect.POSTGRES);
    }

    /** With the user in it; no password is needed. */
    public String jdbcUrl() {
        return server().getJdbcUrl(USER, name);
    }

    public String user() {
        return USER;
    }

    /** Drops the database, under whoever is still connected. */
    @Override
    public void close() {
        run("drop database if exists " + name + " with (force)");
    }

    private static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    private static void run(String statement) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Started when first asked for; zonky stops it with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        MemoryDirectory.preferred(EmbeddedPostgres.builder()).start();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement sql = connection.createStatement()) {
                    sql.execute("create database " + TEMPLATE);
                }
                Flyway.configure()
                        .dataSource(server.getDatabase(USER, TEMPLATE))
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
