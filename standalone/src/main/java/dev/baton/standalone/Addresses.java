package dev.baton.standalone;

import dev.baton.standalone.postgres.LocalPostgres;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a running Baton can be reached.
 *
 * @param api "http://127.0.0.1:8080"
 * @param temporal host and port of the Temporal frontend
 * @param temporalUi null if the server has none that we know of
 */
public record Addresses(
        String api,
        String jdbcUrl,
        String databaseUser,
        String databasePassword,
        long postgresPid,
        String temporal,
        @Nullable String temporalUi,
        long temporalPid) {
    /** Who works with the tables; {@code databaseUser} owns them. */
    public static final String APPLICATION_ROLE = "baton_app";

    /** @param database also the name of its owner */
    public static Addresses of(
            int apiPort,
            LocalPostgres postgres,
            String database,
            String temporal,
            @Nullable String temporalUi,
            long temporalPid) {
        return new Addresses(
                "http://127.0.0.1:" + apiPort,
                postgres.jdbcUrl(database),
                database,
                postgres.password(),
                postgres.pid(),
                temporal,
                temporalUi,
                temporalPid);
    }

    public Properties asProperties() {
        Properties words = new Properties();
        words.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        words.setProperty("api", api);
        words.setProperty("database", jdbcUrl);
        words.setProperty("database.user", databaseUser);
        words.setProperty("database.password", databasePassword);
        words.setProperty("postgres.pid", Long.toString(postgresPid));
        words.setProperty("temporal", temporal);
        words.setProperty("temporal.pid", Long.toString(temporalPid));
        if (temporalUi != null) {
            words.setProperty("temporal.ui", temporalUi);
        }
        return words;
    }
}
