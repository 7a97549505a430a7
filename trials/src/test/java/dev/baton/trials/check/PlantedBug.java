package dev.baton.trials.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A fault of the product, planted into the trial's database as a trigger: the product itself knows nothing of it. */
enum PlantedBug {
    DROPS_A_MESSAGE(
            "I1 nothing lost",
            "message",
            "new.author = 'CUSTOMER' and new.seq > 2",
            "delete from message where conversation_id = new.conversation_id and seq = new.seq;"),
    WRITES_A_MESSAGE_TWICE(
            "I2 nothing doubled",
            "message",
            "new.author = 'CUSTOMER' and new.seq > 2 and new.client_id not like 'planted%'",
            """
            insert into message (conversation_id, seq, client_id, author, epoch, body)
                values (new.conversation_id, new.seq + 1, 'planted-' || new.client_id, 'CUSTOMER', new.epoch, new.body);
            update conversation set last_seq = new.seq + 1 where id = new.conversation_id;
            """),
    SWAPS_TWO_MESSAGES("I3 order", "message", "new.author = 'CUSTOMER' and new.seq > 4", """
            update message set body = new.body where conversation_id = new.conversation_id
                and seq = (select min(seq) from message where conversation_id = new.conversation_id and author = 'CUSTOMER');
            """),
    LETS_THE_AI_SPEAK_AFTER_A_TAKE_OVER("I4 silent AI", "message", "new.author = 'HUMAN'", """
            insert into message (conversation_id, seq, client_id, author, epoch, body)
                values (new.conversation_id, new.seq + 1, 'planted-' || new.client_id, 'AI', new.epoch, 'One more thing.');
            update conversation set last_seq = new.seq + 1 where id = new.conversation_id;
            """),
    SHOWS_A_MESSAGE_OF_ANOTHER_CONVERSATION("I5 isolation", "message", "new.author = 'HUMAN'", """
            update message set body = coalesce((select body from message
                    where author = 'CUSTOMER' and conversation_id <> new.conversation_id limit 1), body)
                where conversation_id = new.conversation_id and seq = new.seq;
            """),
    LOSES_A_TICKET_FROM_THE_QUEUE(
            "I6 no wedge",
            "queue_entry",
            "true",
            "delete from queue_entry where conversation_id = new.conversation_id;"),
    FORGETS_AN_EVENT(
            "I9 audit",
            "event",
            "new.seq = 2",
            "delete from event where conversation_id = new.conversation_id and seq = 2;");

    private final String invariant;
    private final String table;
    private final String when;
    private final String what;

    PlantedBug(String invariant, String table, String when, String what) {
        this.invariant = invariant;
        this.table = table;
        this.when = when;
        this.what = what;
    }

    /** The invariant that it breaks. */
    String invariant() {
        return invariant;
    }

    void plant(String jdbcUrl) throws SQLException {
        execute(
                jdbcUrl,
                "create or replace function planted() returns trigger language plpgsql security definer as $$ begin "
                        + what + " return null; end $$",
                "create trigger planted after insert on " + table + " for each row when (" + when
                        + ") execute function planted()");
    }

    void pull(String jdbcUrl) throws SQLException {
        execute(jdbcUrl, "drop trigger if exists planted on " + table);
    }

    private static void execute(String jdbcUrl, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
