package dev.baton.trials.check;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database says of a set of conversations, read once. */
public final class Rows {
    /** Table, and the order of its rows within a conversation. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("message", "seq"),
            Map.entry("ownership", "epoch"),
            Map.entry("event", "seq"),
            Map.entry("outbox", "position"),
            Map.entry("ai_turn", "seq"),
            Map.entry("decision", "seq"),
            Map.entry("handoff", "episode"),
            Map.entry("brief", "episode, version"),
            Map.entry("ticket", "episode"),
            Map.entry("queue_entry", "waiting_since"),
            Map.entry("offer", "offered_at"),
            Map.entry("assignment", "claimed_at"),
            Map.entry("clock", "started_at")));

    private static final String AGENTS = "select a.*, (select coalesce(sum(weight), 0) from assignment"
            + " where agent_id = a.id and state in ('CLAIMED', 'CONNECTED') and not over_capacity) as load from agent a";

    private final Map<String, Map<UUID, List<Row>>> byTable;
    private final List<Row> agents;

    Rows(Map<String, Map<UUID, List<Row>>> byTable, List<Row> agents) {
        this.byTable = byTable;
        this.agents = agents;
    }

    public static Rows read(String jdbcUrl, Collection<UUID> conversations) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement agents = connection.prepareStatement(AGENTS)) {
            Map<String, Map<UUID, List<Row>>> byTable = new HashMap<>();
            byTable.put("conversation", grouped(connection, "conversation", "id", "id", conversations));
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                String name = table.getKey();
                byTable.put(name, grouped(connection, name, "conversation_id", table.getValue(), conversations));
            }
            return new Rows(byTable, rows(agents));
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the trial does not answer", e);
        }
    }

    /** The rows of one table that belong to a conversation, in order. */
    public List<Row> of(String table, UUID conversation) {
        Map<UUID, List<Row>> rows = byTable.get(table);
        return rows == null ? List.of() : rows.getOrDefault(conversation, List.of());
    }

    public @Nullable Row conversation(UUID id) {
        List<Row> found = of("conversation", id);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Everyone of the team, with {@code load}: what they carry within their capacity. */
    public List<Row> agents() {
        return agents;
    }

    private static Map<UUID, List<Row>> grouped(
            Connection connection, String table, String key, String order, Collection<UUID> conversations)
            throws SQLException {
        String sql = "select * from " + table + " where " + key + " = any(?) order by " + order;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Array ids = connection.createArrayOf("uuid", conversations.toArray());
            select.setArray(1, ids);
            Map<UUID, List<Row>> groups = new HashMap<>();
            for (Row row : rows(select)) {
                groups.computeIfAbsent(row.id(key), id -> new ArrayList<>()).add(row);
            }
            return groups;
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            ResultSetMetaData columns = result.getMetaData();
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, @Nullable Object> values = new HashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.put(columns.getColumnName(i), result.getObject(i));
                }
                rows.add(new Row(values));
            }
            return rows;
        }
    }
}
