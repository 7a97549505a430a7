package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static dev.baton.store.generated.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.handoff.Mood;
import dev.baton.store.conversation.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Waiting Customers: every ticket that nobody holds, in queue order. */
public final class ReadWaitingCustomers {
    private static final Field<Integer> PLACE = DSL.rowNumber()
            .over()
            .partitionBy(QUEUE_ENTRY.QUEUE_KEY)
            .orderBy(InQueueOrder.fields())
            .as("place");
    private static final Field<String> NAME = Who.name();
    private static final Field<String> LAST_WORDS = Who.lastWords();
    private static final Field<Mood.Level> MOOD = Who.mood();
    private static final Field<String> RINGS_AT = field(select(AGENT.DISPLAY_NAME)
                    .from(OFFER)
                    .join(AGENT)
                    .on(AGENT.ID.eq(OFFER.AGENT_ID))
                    .where(OFFER.TICKET_ID.eq(QUEUE_ENTRY.TICKET_ID))
                    .and(OFFER.STATE.eq(OfferState.OPEN.name())))
            .as("rings_at");

    private final DSLContext dsl;

    public ReadWaitingCustomers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param place in its queue, from 1
     * @param front comes before its urgency class: somebody had it already
     * @param opensAt when the queue opens; null: it is open
     * @param awaySince when the customer left; null: still there
     * @param ringsAt display name of the agent who is being asked
     * @param mood as the brief says; null: there is none
     * @param lastWords beginning of the customer's last message
     */
    public record Waiting(
            UUID ticketId,
            long number,
            UUID conversationId,
            String subject,
            @Nullable String customerName,
            String identity,
            String locale,
            ReasonCode reason,
            Urgency urgency,
            String queue,
            int place,
            boolean front,
            Instant waitingSince,
            @Nullable Instant dueAt,
            @Nullable Instant opensAt,
            @Nullable Instant awaySince,
            @Nullable String ringsAt,
            @Nullable String lastWords,
            Mood.@Nullable Level mood) {}

    /** Those of the queues that this agent serves. */
    public List<Waiting> forAgent(UUID agentId) {
        return read(QUEUE_ENTRY.QUEUE_KEY.in(
                select(AGENT_QUEUE.QUEUE_KEY).from(AGENT_QUEUE).where(AGENT_QUEUE.AGENT_ID.eq(agentId))));
    }

    /** All queues. */
    public List<Waiting> all() {
        return read(noCondition());
    }

    private List<Waiting> read(Condition which) {
        return dsl.select(
                        QUEUE_ENTRY.TICKET_ID,
                        TICKET.NUMBER,
                        QUEUE_ENTRY.CONVERSATION_ID,
                        TICKET.SUBJECT,
                        NAME,
                        CONVERSATION.IDENTITY,
                        CONVERSATION.LOCALE,
                        TICKET.REASON,
                        QUEUE_ENTRY.URGENCY,
                        QUEUE_ENTRY.QUEUE_KEY,
                        PLACE,
                        QUEUE_ENTRY.FRONT,
                        QUEUE_ENTRY.WAITING_SINCE,
                        QUEUE_ENTRY.DUE_AT,
                        QUEUE_ENTRY.OPENS_AT,
                        QUEUE_ENTRY.AWAY_SINCE,
                        RINGS_AT,
                        LAST_WORDS,
                        MOOD)
                .from(QUEUE_ENTRY)
                .join(TICKET)
                .on(TICKET.ID.eq(QUEUE_ENTRY.TICKET_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(QUEUE_ENTRY.CONVERSATION_ID))
                .where(which)
                .orderBy(InQueueOrder.fields())
                .fetch(ReadWaitingCustomers::waiting);
    }

    private static Waiting waiting(Record row) {
        return new Waiting(
                row.get(QUEUE_ENTRY.TICKET_ID),
                row.get(TICKET.NUMBER),
                row.get(QUEUE_ENTRY.CONVERSATION_ID),
                row.get(TICKET.SUBJECT),
                row.get(NAME),
                row.get(CONVERSATION.IDENTITY),
                row.get(CONVERSATION.LOCALE),
                ReasonCode.valueOf(row.get(TICKET.REASON)),
                row.get(QUEUE_ENTRY.URGENCY),
                row.get(QUEUE_ENTRY.QUEUE_KEY),
                row.get(PLACE),
                row.get(QUEUE_ENTRY.FRONT),
                row.get(QUEUE_ENTRY.WAITING_SINCE),
                row.get(QUEUE_ENTRY.DUE_AT),
                row.get(QUEUE_ENTRY.OPENS_AT),
                row.get(QUEUE_ENTRY.AWAY_SINCE),
                row.get(RINGS_AT),
                row.get(LAST_WORDS),
                row.get(MOOD));
    }
}
