package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.CLOCK;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.QUEUE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.QueueEntryRecord;
import dev.baton.store.generated.tables.records.QueueRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Puts a ticket on the list of those that nobody holds, once. After the commit it is to be offered. */
public final class EnqueueTicket {
    private EnqueueTicket() {}

    /**
     * @param front before its urgency class: somebody had it already
     * @param handoff the open episode, with its told wait
     * @param policy the version that the episode holds to
     * @param calendar of the serving queue
     */
    public record Waiting(
            TicketRecord ticket,
            HandoffRecord handoff,
            boolean front,
            EscalationPolicy policy,
            BusinessCalendar calendar,
            Instant at) {}

    /** The entry, new or as it was. */
    public static QueueEntryRecord in(LockedConversation conversation, Waiting waiting) {
        DSLContext tx = conversation.tx();
        QueueEntryRecord earlier = tx.fetchOne(
                QUEUE_ENTRY, QUEUE_ENTRY.TICKET_ID.eq(waiting.ticket().getId()));
        if (earlier != null) {
            return earlier;
        }
        QueueEntryRecord entry = entry(conversation, waiting);
        entry.insert();
        conversation.event(
                "ticket.queued",
                "policy",
                waiting.at(),
                Map.of("ticket", entry.getTicketId(), "queue", entry.getQueueKey(), "front", entry.getFront()));
        Hints.send(tx, Hints.Kind.QUEUE, conversation.id());
        return entry;
    }

    private static QueueEntryRecord entry(LockedConversation conversation, Waiting waiting) {
        DSLContext tx = conversation.tx();
        TicketRecord ticket = waiting.ticket();
        Instant opening = waiting.calendar().nextOpening(waiting.at());
        QueueRecord queue = tx.fetchSingle(QUEUE, QUEUE.KEY.eq(ticket.getQueueKey()));
        QueueEntryRecord entry = tx.newRecord(QUEUE_ENTRY);
        entry.setTicketId(ticket.getId());
        entry.setConversationId(conversation.id());
        entry.setQueueKey(ticket.getQueueKey());
        entry.setUrgency(ticket.getUrgency());
        entry.setFront(waiting.front());
        entry.setDueAt(earliestDue(conversation));
        entry.setWaitingSince(waiting.at());
        entry.setOpensAt(opening.isAfter(waiting.at()) ? opening : null);
        entry.setToldUntil(toldUntil(waiting, opening));
        entry.setLongestAt(
                waiting.calendar().add(opening, waiting.policy().timings().longestWait()));
        entry.setLanguage(language(conversation, ticket.getQueueKey()));
        entry.setSkill(queue.getSkill());
        return entry;
    }

    private static @Nullable Instant toldUntil(Waiting waiting, Instant opening) {
        Integer high = waiting.handoff().getToldHigh();
        return high == null || opening.isAfter(waiting.at())
                ? null
                : waiting.at().plusSeconds(high);
    }

    /** The earliest promise or SLA due time. */
    public static @Nullable Instant earliestDue(LockedConversation conversation) {
        DSLContext tx = conversation.tx();
        Instant clock = tx.select(min(CLOCK.DUE_AT))
                .from(CLOCK)
                .where(CLOCK.CONVERSATION_ID.eq(conversation.id()))
                .and(CLOCK.STATUS.eq(SlaStatus.RUNNING))
                .fetchSingle()
                .value1();
        Instant promise = tx.select(min(PROMISE.DUE_AT))
                .from(PROMISE)
                .where(PROMISE.CONVERSATION_ID.eq(conversation.id()))
                .and(PROMISE.STATE.eq("OPEN"))
                .fetchSingle()
                .value1();
        return clock == null || (promise != null && promise.isBefore(clock)) ? promise : clock;
    }

    /** The customer's language, if anybody who serves the queue speaks it; else anybody may answer. */
    private static @Nullable String language(LockedConversation conversation, String queue) {
        String language = conversation.row().getLocale().split("[-_]", 2)[0];
        boolean spoken = conversation
                .tx()
                .fetchExists(conversation
                        .tx()
                        .selectOne()
                        .from(AGENT)
                        .join(AGENT_QUEUE)
                        .on(AGENT_QUEUE.AGENT_ID.eq(AGENT.ID))
                        .where(AGENT_QUEUE.QUEUE_KEY.eq(queue))
                        .and(AGENT.ACTIVE.isTrue())
                        .and(val(language).eq(any(AGENT.LANGUAGES))));
        return spoken ? language : null;
    }
}
