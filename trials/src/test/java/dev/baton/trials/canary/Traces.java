package dev.baton.trials.canary;

import com.google.protobuf.Message;
import dev.baton.trials.check.Stories;
import dev.baton.trials.stage.Target;
import dev.baton.workflows.payload.PayloadKeys;
import dev.baton.workflows.payload.Payloads;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What a running product leaves behind, as a thief would read it who has the keys as well. */
final class Traces {
    private static final String TABLES =
            "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema') order by 1";

    private final Target target;
    private final Path data;

    Traces(Target target, Path data) {
        this.target = target;
        this.data = data;
    }

    /** Tables with a row that fits, whatever the column. */
    List<String> tables(String posixPattern) throws SQLException {
        try (Connection connection = DriverManager.getConnection(target.jdbcUrl());
                Statement select = connection.createStatement();
                ResultSet names = select.executeQuery(TABLES)) {
            List<String> found = new ArrayList<>();
            while (names.next()) {
                String name = names.getString(1);
                if (holds(connection, name, posixPattern)) {
                    found.add(name.replaceFirst("^.*\\.", ""));
                }
            }
            return found;
        }
    }

    private static boolean holds(Connection connection, String table, String posixPattern) throws SQLException {
        String sql = "select exists (select 1 from " + table + " r where r::text ~* ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, posixPattern);
            try (ResultSet result = select.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Everything in a conversation's history, deciphered. */
    String history(UUID conversation) throws IOException {
        String key = Files.readString(data.resolve("history-key")).strip();
        PayloadCodec codec = Payloads.codec(PayloadKeys.ofBase64("main", Map.of("main", key)));
        StringBuilder text = new StringBuilder();
        try (Stories stories = new Stories(target.engine(), Target.NAMESPACE)) {
            stories.history(conversation).forEach(event -> {
                List<Payload> payloads = new ArrayList<>();
                collect(event, payloads);
                codec.decode(payloads)
                        .forEach(each ->
                                text.append(each.getData().toStringUtf8()).append('\n'));
            });
        }
        return text.toString();
    }

    private static void collect(Message message, List<Payload> found) {
        if (message instanceof Payload payload) {
            found.add(payload);
            return;
        }
        for (Object value : message.getAllFields().values()) {
            for (Object each : value instanceof List<?> several ? several : List.of(value)) {
                if (each instanceof Message inner) {
                    collect(inner, found);
                }
            }
        }
    }

    /** What was logged, and what was mailed. */
    String files() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file :
                    all.filter(Files::isRegularFile).filter(this::isWords).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private boolean isWords(Path file) {
        String below = data.relativize(file).toString();
        boolean engine = below.startsWith("postgres") || below.startsWith("temporal");
        return !engine && (below.endsWith(".log") || below.startsWith("logs") || below.startsWith("mail"));
    }
}
