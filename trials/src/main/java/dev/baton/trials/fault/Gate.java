package dev.baton.trials.fault;

import dev.baton.trials.client.Pause;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds one conversation's work at one point: a trigger in the trial's database waits for a lock that the trial has. Whoever
 * does the work stands in the middle of its transaction, and can be killed there.
 */
final class Gate implements AutoCloseable {
    /** Where work can be held: which row is about to be written. */
    enum Point {
        CHECKING("decision", "new.subject = 'MESSAGE'"),
        DRAFT_STORED("ai_turn", "true"),
        SAYING("message", "new.author = 'AI' and new.kind = 'text'"),
        ESCALATING("ownership", "new.control = 'WAITING_FOR_HUMAN'"),
        SUMMARIZING("brief", "true"),
        OPENING_TICKET("ticket", "true"),
        QUEUEING("queue_entry", "true"),
        CONNECTING("ownership", "new.control = 'HUMAN'");

        private final String table;
        private final String condition;

        Point(String table, String condition) {
            this.table = table;
            this.condition = condition;
        }
    }

    private static final AtomicInteger KEYS = new AtomicInteger(1_000);

    private final Connection connection;
    private final int key = KEYS.incrementAndGet();

    private Gate(Connection connection) {
        this.connection = connection;
    }

    /** Puts the triggers into the database; once is enough. */
    static void install(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement sql = connection.createStatement()) {
            sql.execute("create table if not exists trial_gate (point text, conversation_id uuid, key int)");
            sql.execute("""
                    create or replace function trial_gate() returns trigger language plpgsql security definer as $$
                    declare held int;
                    begin
                        select key into held from trial_gate
                        where point = tg_argv[0] and conversation_id = new.conversation_id;
                        if found then
                            perform pg_advisory_xact_lock_shared(0, held);
                        end if;
                        return new;
                    end $$
                    """);
            for (Point point : Point.values()) {
                sql.execute(
                        "create or replace trigger trial_gate_%s before insert on %s for each row when (%s) execute function trial_gate('%s')"
                                .formatted(point, point.table, point.condition, point));
            }
        }
    }

    static Gate shut(String jdbcUrl, Point point, UUID conversation) throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl);
        Gate gate = new Gate(connection);
        gate.execute("select pg_advisory_lock(0, ?)", gate.key);
        try (PreparedStatement insert = connection.prepareStatement("insert into trial_gate values (?, ?, ?)")) {
            insert.setString(1, point.name());
            insert.setObject(2, conversation);
            insert.setInt(3, gate.key);
            insert.executeUpdate();
        }
        return gate;
    }

    /** True when somebody stands before the gate. */
    boolean awaitArrival(Duration limit) {
        return Pause.until(limit, this::somebodyWaits);
    }

    /** Nobody who comes from now on is held; who stands here still does. */
    void letOthersPass() throws SQLException {
        execute("delete from trial_gate where key = ?", key);
    }

    @Override
    public void close() throws SQLException {
        letOthersPass();
        connection.close();
    }

    private boolean somebodyWaits() {
        String sql = "select 1 from pg_locks where locktype = 'advisory' and classid = 0 and objid = ? and not granted";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, key);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the trial does not answer", e);
        }
    }

    private void execute(String sql, int argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, argument);
            statement.execute();
        }
    }
}
