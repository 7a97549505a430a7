package dev.baton.store.ticket;

import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.DRAFT;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.TICKET;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.handoff.Mood;
import dev.baton.domain.ticket.EngagementStatus;
import dev.baton.store.conversation.Who;
import dev.baton.store.queue.AssignmentState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Active Engagements: what an agent holds. */
public final class ReadEngagements {
    private static final Field<String> NAME = Who.name();
    private static final Field<String> LAST_WORDS = Who.lastWords();
    private static final Field<Mood.Level> MOOD = Who.mood();
    private static final Field<Integer> UNANSWERED = Who.unanswered();
    private static final Field<Instant> WAITS_SINCE = field(select(min(MESSAGE.SENT_AT))
                    .from(MESSAGE)
                    .where(MESSAGE.CONVERSATION_ID.eq(CONVERSATION.ID))
                    .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                    .and(MESSAGE.SEQ.gt(CONVERSATION.ANSWERED_SEQ)))
            .as("waits_since");
    private static final Field<Boolean> HAS_DRAFT = field(exists(selectOne()
                    .from(DRAFT)
                    .where(DRAFT.CONVERSATION_ID.eq(ASSIGNMENT.CONVERSATION_ID))
                    .and(DRAFT.AGENT_ID.eq(ASSIGNMENT.AGENT_ID))))
            .as("has_draft");

    private final DSLContext dsl;

    public ReadEngagements(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param connected false while the story has not made the agent join yet
     * @param unanswered customer messages that nobody has answered
     * @param customerWaitsSince the oldest of them; null: it is the customer's turn
     * @param mood as the brief says; null: there is none
     * @param activeAt the agent's last activity in it
     */
    public record Engagement(
            UUID conversationId,
            UUID ticketId,
            long number,
            String subject,
            EngagementStatus status,
            Control control,
            boolean connected,
            boolean overCapacity,
            @Nullable String customerName,
            String identity,
            String locale,
            ReasonCode reason,
            Urgency urgency,
            String queue,
            int lastSeq,
            int unanswered,
            @Nullable String lastWords,
            @Nullable Instant lastCustomerAt,
            @Nullable Instant customerWaitsSince,
            boolean hasDraft,
            Mood.@Nullable Level mood,
            Instant since,
            Instant activeAt) {}

    /** Longest held first. */
    public List<Engagement> of(UUID agentId) {
        return dsl.select(
                        ASSIGNMENT.asterisk(),
                        TICKET.NUMBER,
                        TICKET.SUBJECT,
                        TICKET.STATUS,
                        TICKET.REASON,
                        TICKET.URGENCY,
                        TICKET.QUEUE_KEY,
                        CONVERSATION.CONTROL,
                        CONVERSATION.IDENTITY,
                        CONVERSATION.LOCALE,
                        CONVERSATION.LAST_SEQ,
                        CONVERSATION.LAST_CUSTOMER_AT,
                        NAME,
                        UNANSWERED,
                        LAST_WORDS,
                        WAITS_SINCE,
                        HAS_DRAFT,
                        MOOD)
                .from(ASSIGNMENT)
                .join(TICKET)
                .on(TICKET.ID.eq(ASSIGNMENT.TICKET_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(ASSIGNMENT.CONVERSATION_ID))
                .where(ASSIGNMENT.AGENT_ID.eq(agentId))
                .and(AssignmentState.live())
                .orderBy(ASSIGNMENT.CLAIMED_AT, ASSIGNMENT.ID)
                .fetch(ReadEngagements::engagement);
    }

    private static Engagement engagement(Record row) {
        return new Engagement(
                row.get(ASSIGNMENT.CONVERSATION_ID),
                row.get(ASSIGNMENT.TICKET_ID),
                row.get(TICKET.NUMBER),
                row.get(TICKET.SUBJECT),
                row.get(TICKET.STATUS),
                row.get(CONVERSATION.CONTROL),
                row.get(ASSIGNMENT.STATE).equals(AssignmentState.CONNECTED.name()),
                row.get(ASSIGNMENT.OVER_CAPACITY),
                row.get(NAME),
                row.get(CONVERSATION.IDENTITY),
                row.get(CONVERSATION.LOCALE),
                ReasonCode.valueOf(row.get(TICKET.REASON)),
                row.get(TICKET.URGENCY),
                row.get(TICKET.QUEUE_KEY),
                row.get(CONVERSATION.LAST_SEQ),
                row.get(UNANSWERED),
                row.get(LAST_WORDS),
                row.get(CONVERSATION.LAST_CUSTOMER_AT),
                row.get(WAITS_SINCE),
                row.get(HAS_DRAFT),
                row.get(MOOD),
                row.get(ASSIGNMENT.CLAIMED_AT),
                row.get(ASSIGNMENT.ACTIVE_AT));
    }
}
