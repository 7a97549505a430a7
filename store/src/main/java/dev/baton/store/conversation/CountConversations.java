package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static org.jooq.impl.DSL.count;

import dev.baton.domain.conversation.Control;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The counters beside the console's views. */
public final class CountConversations {
    private final DSLContext dsl;

    public CountConversations(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param open conversations that are not closed, by control; a control that is not there counts none */
    public record Counts(Map<Control, Integer> open, int mine) {}

    public Counts of(UUID agentId) {
        Map<Control, Integer> open = new EnumMap<>(Control.class);
        dsl.select(CONVERSATION.CONTROL, count())
                .from(CONVERSATION)
                .where(CONVERSATION.CONTROL.ne(Control.CLOSED))
                // an opened chat in which nobody has written yet is in no view
                .and(CONVERSATION.CONTROL.ne(Control.AI).or(CONVERSATION.LAST_SEQ.gt(0)))
                .groupBy(CONVERSATION.CONTROL)
                .forEach(row -> open.put(row.value1(), row.value2()));
        return new Counts(open, dsl.fetchCount(CONVERSATION, CONVERSATION.AGENT_ID.eq(agentId)));
    }
}
