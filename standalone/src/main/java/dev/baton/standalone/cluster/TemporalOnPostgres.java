package dev.baton.standalone.cluster;

import dev.baton.standalone.machine.ServerProcess;
import dev.baton.standalone.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** A Temporal server that keeps everything in PostgreSQL, as in production. */
final class TemporalOnPostgres {
    private static final Duration SCHEMA_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private TemporalOnPostgres() {}

    /** Makes both databases and brings their schemas to the server's version, by the script that production uses. */
    static void prepareSchemas(TemporalPrograms programs, Path home, LocalPostgres postgres, Path log)
            throws IOException {
        postgres.ensureDatabase("temporal", "temporal");
        postgres.ensureDatabase("temporal_visibility", "temporal");
        ProcessBuilder script = new ProcessBuilder(
                        "sh", home.resolve("deploy/temporal/schema.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        script.environment()
                .putAll(Map.of(
                        "SQL_TOOL", programs.sqlTool().toString(),
                        "SQL_HOST", "127.0.0.1",
                        "SQL_PORT", Integer.toString(postgres.port()),
                        "SQL_USER", "temporal",
                        "SQL_PASSWORD", postgres.password()));
        Process process = script.start();
        try {
            if (!process.waitFor(SCHEMA_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("Temporal's schemas could not be made; what the tool said is in " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** @param freePort gives another free port at each call */
    static ServerProcess server(
            TemporalPrograms programs, Path home, LocalPostgres postgres, int port, IntSupplier freePort, Path log) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "DB", "postgres12_pgx",
                "POSTGRES_SEEDS", "127.0.0.1",
                "DB_PORT", Integer.toString(postgres.port()),
                "POSTGRES_USER", "temporal",
                "POSTGRES_PWD", postgres.password(),
                "NUM_HISTORY_SHARDS", "16",
                "BIND_ON_IP", "127.0.0.1",
                "LOG_LEVEL", "warn",
                "TEMPORAL_ALLOW_NO_AUTH", "true",
                "DYNAMIC_CONFIG_FILE_PATH",
                        home.resolve("deploy/temporal/dynamicconfig.yaml").toString()));
        settings.putAll(Map.of("SQL_MAX_CONNS", "20", "SQL_MAX_IDLE_CONNS", "20"));
        settings.putAll(Map.of("SQL_VIS_MAX_CONNS", "5", "SQL_VIS_MAX_IDLE_CONNS", "5"));
        settings.put("FRONTEND_GRPC_PORT", Integer.toString(port));
        for (String name : List.of(
                "FRONTEND_HTTP_PORT",
                "FRONTEND_MEMBERSHIP_PORT",
                "HISTORY_GRPC_PORT",
                "HISTORY_MEMBERSHIP_PORT",
                "MATCHING_GRPC_PORT",
                "MATCHING_MEMBERSHIP_PORT",
                "WORKER_GRPC_PORT",
                "WORKER_MEMBERSHIP_PORT")) {
            settings.put(name, Integer.toString(freePort.getAsInt()));
        }
        return new ServerProcess(
                "Temporal", List.of(programs.server().toString(), "start"), settings, log, "TERM", STOP_LIMIT);
    }
}
