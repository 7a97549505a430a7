package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.TICKET;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.ticket.EngagementStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The console's views: conversations by who has control, newest change first, page by page. */
public final class ReadConversations {
    private static final Field<String> NAME = Who.name();
    private static final Field<String> LAST_WORDS = Who.lastWords();
    private static final Field<Integer> UNANSWERED = Who.unanswered();

    private final DSLContext dsl;

    public ReadConversations(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Which conversations. */
    public enum View {
        /** A person is awaited. */
        WAITING,
        /** The asking agent is in charge. */
        MINE,
        /** Escalated and without anybody in charge: like WAITING. */
        ESCALATED,
        /** With people, whoever they are. */
        HUMAN,
        /** The AI answers. */
        AI,
        CLOSED,
        ALL
    }

    /** Where the next page begins. */
    public record Cursor(Instant since, UUID id) {}

    /** @param reason of the open ticket, like urgency, queue, ticket and status */
    public record Row(
            UUID id,
            long caseNumber,
            Control control,
            Instant controlSince,
            String controlBecause,
            int epoch,
            @Nullable UUID agentId,
            @Nullable String agentName,
            @Nullable String customerName,
            String identity,
            String locale,
            String channel,
            String category,
            @Nullable String lastWords,
            @Nullable Instant lastCustomerAt,
            int lastSeq,
            int unanswered,
            @Nullable UUID ticketId,
            @Nullable Long ticketNumber,
            @Nullable String subject,
            @Nullable EngagementStatus status,
            @Nullable ReasonCode reason,
            @Nullable Urgency urgency,
            @Nullable String queue,
            Instant openedAt) {}

    /** @param after the last row of the page before; null: the first page */
    public List<Row> read(View view, UUID asking, @Nullable Cursor after, int limit) {
        Condition next = after == null
                ? noCondition()
                : row(CONVERSATION.CONTROL_SINCE, CONVERSATION.ID).lessThan(after.since(), after.id());
        return dsl.select(
                        CONVERSATION.asterisk(),
                        AGENT.DISPLAY_NAME,
                        NAME,
                        LAST_WORDS,
                        UNANSWERED,
                        TICKET.ID.as("ticket_id"),
                        TICKET.NUMBER,
                        TICKET.SUBJECT,
                        TICKET.STATUS,
                        TICKET.REASON,
                        TICKET.URGENCY,
                        TICKET.QUEUE_KEY)
                .from(CONVERSATION)
                .leftJoin(AGENT)
                .on(AGENT.ID.eq(CONVERSATION.AGENT_ID))
                .leftJoin(TICKET)
                .on(TICKET.CONVERSATION_ID.eq(CONVERSATION.ID).and(TICKET.CLOSED_AT.isNull()))
                .where(condition(view, asking))
                .and(next)
                .orderBy(CONVERSATION.CONTROL_SINCE.desc(), CONVERSATION.ID.desc())
                .limit(limit)
                .fetch(ReadConversations::show);
    }

    private static Condition condition(View view, UUID asking) {
        return switch (view) {
            case WAITING, ESCALATED -> CONVERSATION.CONTROL.eq(Control.WAITING_FOR_HUMAN);
            case MINE -> CONVERSATION.AGENT_ID.eq(asking);
            case HUMAN -> CONVERSATION.CONTROL.eq(Control.HUMAN);
            case AI -> CONVERSATION.CONTROL.eq(Control.AI).and(CONVERSATION.LAST_SEQ.gt(0));
            case CLOSED -> CONVERSATION.CONTROL.eq(Control.CLOSED);
            case ALL -> noCondition();
        };
    }

    private static Row show(Record row) {
        String reason = row.get(TICKET.REASON);
        return new Row(
                row.get(CONVERSATION.ID),
                row.get(CONVERSATION.CASE_NUMBER),
                row.get(CONVERSATION.CONTROL),
                row.get(CONVERSATION.CONTROL_SINCE),
                row.get(CONVERSATION.CONTROL_BECAUSE),
                row.get(CONVERSATION.EPOCH),
                row.get(CONVERSATION.AGENT_ID),
                row.get(AGENT.DISPLAY_NAME),
                row.get(NAME),
                row.get(CONVERSATION.IDENTITY),
                row.get(CONVERSATION.LOCALE),
                row.get(CONVERSATION.CHANNEL),
                row.get(CONVERSATION.CATEGORY),
                row.get(LAST_WORDS),
                row.get(CONVERSATION.LAST_CUSTOMER_AT),
                row.get(CONVERSATION.LAST_SEQ),
                row.get(UNANSWERED),
                row.get("ticket_id", UUID.class),
                row.get(TICKET.NUMBER),
                row.get(TICKET.SUBJECT),
                row.get(TICKET.STATUS),
                reason == null ? null : ReasonCode.valueOf(reason),
                row.get(TICKET.URGENCY),
                row.get(TICKET.QUEUE_KEY),
                row.get(CONVERSATION.OPENED_AT));
    }
}
