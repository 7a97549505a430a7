package dev.baton.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.standalone.machine.FreePorts;
import dev.baton.standalone.machine.Processes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path home;

    @Test
    void itIsDurable() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(home, FreePorts.one())) {
            postgres.ensureDatabase("baton", "baton");
            try (Connection connection = connect(postgres)) {
                assertThat(ask(connection, "show fsync")).isEqualTo("on");
                assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
                assertThat(ask(connection, "show data_checksums")).isEqualTo("on");
                assertThat(ask(connection, "select lower('ÄÖÜ')")).isEqualTo("äöü");
            }
        }
    }

    @Test
    void aServerOfAnEarlierRunIsStoppedAndItsRowsAreKept() throws Exception {
        LocalPostgres left = LocalPostgres.start(home, FreePorts.one());
        left.ensureDatabase("baton", "baton");
        try (Connection connection = connect(left)) {
            connection.createStatement().execute("create table kept as select 42 as answer");
        }
        left.retire();
        long leftPid = left.pid();

        try (LocalPostgres postgres = LocalPostgres.start(home, FreePorts.one());
                Connection connection = connect(postgres)) {
            assertThat(Processes.lives(leftPid)).isFalse();
            assertThat(ask(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aKilledServerComesBackOnItsPort() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(home, FreePorts.one())) {
            postgres.ensureDatabase("baton", "baton");
            long killed = postgres.pid();
            Processes.signal(killed, "KILL");
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
                try (Connection connection = connect(postgres)) {
                    assertThat(ask(connection, "select 1")).isEqualTo("1");
                }
                assertThat(postgres.pid()).isNotEqualTo(killed);
            });
        }
    }

    @Test
    void theNumberOfADeadServerMayMeanwhileBelongToAnotherProgram() throws Exception {
        LocalPostgres.start(home, FreePorts.one()).close();
        Files.writeString(
                home.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n");
        try (LocalPostgres postgres = LocalPostgres.start(home, FreePorts.one())) {
            assertThat(postgres.pid()).isPositive();
        }
    }

    @Test
    void stoppingLeavesNoProcess() throws Exception {
        LocalPostgres postgres = LocalPostgres.start(home, FreePorts.one());
        postgres.close();
        assertThat(Processes.matching(words -> words.contains(home.toString()))).isEmpty();
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("baton"), "baton", postgres.password());
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
