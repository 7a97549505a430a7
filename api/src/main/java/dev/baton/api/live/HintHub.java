package dev.baton.api.live;

import dev.baton.store.live.Hints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process's one LISTEN connection, outside the pool. After every connect it assumes that it missed everything and wakes all
 * listeners with a gap.
 */
@Component
public class HintHub implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(HintHub.class);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final long PAUSE_NANOS = 300_000_000L;

    private final JdbcConnectionDetails database;
    private final JsonMapper json;
    private final Topics topics = new Topics();
    private volatile boolean running;
    private volatile boolean listening;
    private volatile @Nullable Thread listener;

    HintHub(JdbcConnectionDetails database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Hints about these things: conversations, agents. Close it when done. */
    public Subscription about(UUID... ids) {
        return started(topics.narrow(Arrays.stream(ids).map(UUID::toString).toList()));
    }

    /** Hints about anything that the predicate lets through. Close it when done. */
    public Subscription all(Predicate<Hint> interest) {
        return started(topics.wide(interest));
    }

    /** True while the connection stands; without it commands answer "pending" and streams only send heartbeats. */
    public boolean listening() {
        return listening;
    }

    private Subscription started(Subscription mailbox) {
        if (!running) {
            mailbox.offer(Hint.END);
        }
        return mailbox;
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofVirtual().name("hints").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        topics.tellAll(Hint.END);
        Thread thread = listener;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server's graceful end, which would otherwise wait for every open stream. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void listen() {
        while (running) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + Hints.CHANNEL);
                listening = true;
                topics.tellAll(Hint.GAP);
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (running) {
                    log.warn("Live hints are cut off, trying again: {}", e.getMessage());
                }
            }
            listening = false;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] heard = connection.getNotifications(PATIENCE_MILLIS);
            if (heard == null || heard.length == 0) {
                checkAlive(connection);
                continue;
            }
            for (PGNotification one : heard) {
                tell(one.getParameter());
            }
        }
    }

    /** A peer that has vanished without a word sends nothing, which looks like silence. */
    private static void checkAlive(PGConnection connection) throws SQLException {
        try (Statement statement = ((Connection) connection).createStatement()) {
            statement.setQueryTimeout(5);
            statement.execute("select 1");
        }
    }

    private void tell(String text) {
        try {
            topics.tell(json.readValue(text, Hint.class));
        } catch (JacksonException e) {
            log.warn("A hint that nobody can read", e);
        }
    }

    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        String user = database.getUsername();
        String password = database.getPassword();
        if (user != null) {
            settings.setProperty("user", user);
        }
        if (password != null) {
            settings.setProperty("password", password);
        }
        settings.setProperty("ApplicationName", "baton-hints");
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("socketTimeout", "15");
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.getJdbcUrl(), settings);
    }
}
