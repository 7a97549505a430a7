package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.READ_MARK;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.baton.store.json.Json;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** How far a side has got. Marks only go forward, and never beyond the last message; the other side is told. */
public final class MarkRead {
    private final DSLContext dsl;

    public MarkRead(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param seq number of the newest message that is there
     * @param seen true if it was before somebody's eyes; false: it has arrived
     */
    public record Mark(UUID conversationId, int seq, boolean seen, Instant at) {}

    public void byCustomer(Mark mark) {
        mark("CUSTOMER", "customer", mark, CONVERSATION.ID.eq(mark.conversationId()));
    }

    /** Counts only for the agent in charge: who looks over shoulders has not read it for the customer. */
    public void byAgent(Mark mark, UUID agentId) {
        mark("TEAM", "agent", mark, CONVERSATION.ID.eq(mark.conversationId()).and(CONVERSATION.AGENT_ID.eq(agentId)));
    }

    private void mark(String side, String by, Mark mark, Condition whose) {
        Field<Integer> upTo = least(val(mark.seq()), CONVERSATION.LAST_SEQ);
        dsl.insertInto(
                        READ_MARK,
                        READ_MARK.CONVERSATION_ID,
                        READ_MARK.SIDE,
                        READ_MARK.DELIVERED_SEQ,
                        READ_MARK.READ_SEQ,
                        READ_MARK.MARKED_AT)
                .select(select(CONVERSATION.ID, val(side), upTo, mark.seen() ? upTo : val(0), val(mark.at()))
                        .from(CONVERSATION)
                        .where(whose))
                .onConflict(READ_MARK.CONVERSATION_ID, READ_MARK.SIDE)
                .doUpdate()
                .set(READ_MARK.DELIVERED_SEQ, greatest(READ_MARK.DELIVERED_SEQ, excluded(READ_MARK.DELIVERED_SEQ)))
                .set(READ_MARK.READ_SEQ, greatest(READ_MARK.READ_SEQ, excluded(READ_MARK.READ_SEQ)))
                .set(READ_MARK.MARKED_AT, excluded(READ_MARK.MARKED_AT))
                .where(excluded(READ_MARK.DELIVERED_SEQ)
                        .gt(READ_MARK.DELIVERED_SEQ)
                        .or(excluded(READ_MARK.READ_SEQ).gt(READ_MARK.READ_SEQ)))
                .returningResult(READ_MARK.DELIVERED_SEQ, READ_MARK.READ_SEQ)
                .fetchOptional()
                .ifPresent(now -> tell(mark, by, mark.seen() ? now.value2() : now.value1()));
    }

    private void tell(Mark mark, String by, int seq) {
        String kind = mark.seen() ? "read" : "delivered";
        Map<String, Object> hint = Map.of("kind", kind, "id", mark.conversationId(), "seq", seq, "by", by);
        dsl.execute("select pg_notify(?, ?)", Hints.CHANNEL, Json.write(hint).data());
    }
}
