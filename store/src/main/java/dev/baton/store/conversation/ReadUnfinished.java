package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.OUTBOX;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.domain.conversation.Control;
import dev.baton.store.outbox.Commands;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** The conversations that a story must stand behind: those that are open, and closed ones that the customer can still go on with. */
public final class ReadUnfinished {
    private final DSLContext dsl;

    public ReadUnfinished(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param begun whether its story was ever told anything */
    public record Unfinished(UUID id, boolean begun) {}

    /**
     * @param quietSince younger ones are left out: their story may just be starting
     * @param closedSince closed ones can go on if they were closed after this
     * @return without those of which the outbox still has something to tell, since telling it starts the story
     */
    public List<Unfinished> read(Instant quietSince, Instant closedSince) {
        var pending = selectOne()
                .from(OUTBOX)
                .where(OUTBOX.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(OUTBOX.KIND.ne(Commands.SEND_MAIL))
                .and(OUTBOX.DELIVERED_AT.isNull())
                .and(OUTBOX.REFUSED.isNull());
        var told = selectOne()
                .from(OUTBOX)
                .where(OUTBOX.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(OUTBOX.KIND.ne(Commands.SEND_MAIL))
                .and(OUTBOX.DELIVERED_AT.isNotNull());
        return dsl.select(CONVERSATION.ID, field(exists(told)))
                .from(CONVERSATION)
                .where(CONVERSATION.CONTROL.ne(Control.CLOSED).or(CONVERSATION.CLOSED_AT.gt(closedSince)))
                .and(CONVERSATION.CONTROL_SINCE.lt(quietSince))
                .and(notExists(pending))
                .orderBy(CONVERSATION.CONTROL_SINCE)
                .fetch(row -> new Unfinished(row.value1(), row.value2()));
    }
}
