package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.EVENT;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.OUTBOX;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.one;

import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.EventRecord;
import dev.baton.store.generated.tables.records.MessageRecord;
import dev.baton.store.generated.tables.records.OutboxRecord;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SelectField;

/**
 * What a transaction writes of a conversation, collected and sent as one statement: a message is one round trip instead of one
 * for each table that it touches. The parts see the database as it was before the statement, so none of them may need another.
 */
final class Unsent {
    private final List<MessageRecord> messages = new ArrayList<>();
    private final List<EventRecord> events = new ArrayList<>();
    private final List<OutboxRecord> commands = new ArrayList<>();
    private final List<ResultQuery<?>> others = new ArrayList<>();
    private final List<SelectField<?>> hints = new ArrayList<>();

    void add(MessageRecord message) {
        messages.add(message);
    }

    void add(EventRecord event) {
        events.add(event);
    }

    void add(OutboxRecord command) {
        commands.add(command);
    }

    void add(ResultQuery<?> change) {
        others.add(change);
    }

    void add(SelectField<?> hint) {
        hints.add(hint);
    }

    List<MessageRecord> messages() {
        return messages;
    }

    /** Writes everything, and what was changed of the conversation itself; afterwards nothing is left to send. */
    void send(DSLContext tx, ConversationRecord row) {
        List<ResultQuery<?>> changes = new ArrayList<>();
        if (!messages.isEmpty()) {
            changes.add(tx.insertInto(MESSAGE).set(messages).returningResult(one()));
        }
        if (!events.isEmpty()) {
            changes.add(tx.insertInto(EVENT).set(events).returningResult(one()));
        }
        if (!commands.isEmpty()) {
            changes.add(tx.insertInto(OUTBOX).set(commands).returningResult(one()));
        }
        changes.addAll(others);
        if (row.modified()) {
            changes.add(tx.update(CONVERSATION)
                    .set(row)
                    .where(CONVERSATION.ID.eq(row.getId()))
                    .returningResult(one()));
        }
        if (!changes.isEmpty()) {
            tx.with(named(changes))
                    .select(hints.isEmpty() ? List.of(one()) : hints)
                    .fetch();
            row.touched(false);
        }
        clear();
    }

    private static List<CommonTableExpression<?>> named(List<ResultQuery<?>> changes) {
        List<CommonTableExpression<?>> named = new ArrayList<>();
        for (ResultQuery<?> change : changes) {
            named.add(name("change_" + named.size()).as(change));
        }
        return named;
    }

    private void clear() {
        messages.clear();
        events.clear();
        commands.clear();
        others.clear();
        hints.clear();
    }
}
