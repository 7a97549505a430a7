package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.CUSTOMER_PRESENCE;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.QUEUE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;

/** Which agent may be offered which waiting ticket: conditions on the rows {@code agent} and {@code queue_entry}. */
final class Eligible {
    private Eligible() {}

    /** The agent serves the queue and has the language and skill that it asks for. */
    static Condition serves() {
        return exists(selectOne()
                        .from(AGENT_QUEUE)
                        .where(AGENT_QUEUE.AGENT_ID.eq(AGENT.ID))
                        .and(AGENT_QUEUE.QUEUE_KEY.eq(QUEUE_ENTRY.QUEUE_KEY)))
                .and(QUEUE_ENTRY.LANGUAGE.isNull().or(QUEUE_ENTRY.LANGUAGE.eq(any(AGENT.LANGUAGES))))
                .and(QUEUE_ENTRY.SKILL.isNull().or(QUEUE_ENTRY.SKILL.eq(any(AGENT.SKILLS))));
    }

    /** The ticket rings at nobody, its queue is open and offers, its customer is there. */
    static Condition canBeOffered(Instant now, Duration away) {
        return QUEUE_ENTRY
                .OPENS_AT
                .isNull()
                .or(QUEUE_ENTRY.OPENS_AT.le(now))
                .and(customerIsThere(now, away))
                .and(exists(selectOne()
                        .from(QUEUE)
                        .where(QUEUE.KEY.eq(QUEUE_ENTRY.QUEUE_KEY))
                        .and(QUEUE.MODE.eq("push"))))
                .and(notExists(selectOne()
                        .from(OFFER)
                        .where(OFFER.TICKET_ID.eq(QUEUE_ENTRY.TICKET_ID))
                        .and(OFFER.STATE.eq(OfferState.OPEN.name()))));
    }

    /** The customer was heard of lately, or never followed the conversation live. */
    private static Condition customerIsThere(Instant now, Duration away) {
        return notExists(selectOne()
                        .from(CUSTOMER_PRESENCE)
                        .where(CUSTOMER_PRESENCE.CONVERSATION_ID.eq(QUEUE_ENTRY.CONVERSATION_ID))
                        .and(CUSTOMER_PRESENCE.SEEN_AT.le(now.minus(away))))
                .or(exists(selectOne()
                        .from(PROMISE)
                        .where(PROMISE.CONVERSATION_ID.eq(QUEUE_ENTRY.CONVERSATION_ID))
                        .and(PROMISE.STATE.eq("OPEN"))));
    }

    /** The agent has not said no to it since it waits, and has not had it before. */
    static Condition notDeclined() {
        return notExists(selectOne()
                        .from(ASSIGNMENT)
                        .where(ASSIGNMENT.TICKET_ID.eq(QUEUE_ENTRY.TICKET_ID))
                        .and(ASSIGNMENT.AGENT_ID.eq(AGENT.ID))
                        .and(ASSIGNMENT.CONNECTED_AT.isNotNull()))
                .and(notExists(selectOne()
                        .from(OFFER)
                        .where(OFFER.TICKET_ID.eq(QUEUE_ENTRY.TICKET_ID))
                        .and(OFFER.AGENT_ID.eq(AGENT.ID))
                        .and(OFFER.STATE.eq(OfferState.DECLINED.name()))
                        .and(OFFER.OFFERED_AT.ge(QUEUE_ENTRY.WAITING_SINCE))));
    }

    /** The ticket waits, open and without ringing, since then or longer. */
    static Condition waitsSince(Instant then) {
        return QUEUE_ENTRY
                .WAITING_SINCE
                .le(then)
                .and(QUEUE_ENTRY.OPENS_AT.isNull().or(QUEUE_ENTRY.OPENS_AT.le(then)))
                .and(notExists(selectOne()
                        .from(OFFER)
                        .where(OFFER.TICKET_ID.eq(QUEUE_ENTRY.TICKET_ID))
                        .and(OFFER.ENDED_AT.gt(then))));
    }

    /** The agent listens, with nothing ended, since then or longer. */
    static Condition freeSince(Instant then) {
        return AGENT.LISTENING_SINCE
                .le(then)
                .and(AGENT.IDLE_SINCE.le(then))
                .and(notExists(selectOne()
                        .from(OFFER)
                        .where(OFFER.AGENT_ID.eq(AGENT.ID))
                        .and(OFFER.ENDED_AT.gt(then))));
    }
}
