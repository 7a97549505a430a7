package dev.baton.store.agent;

import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.CUSTOMER_PRESENCE;
import static dev.baton.store.generated.Tables.PRESENCE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;

import dev.baton.store.queue.AssignmentState;
import dev.baton.store.queue.OfferNext;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** Signs of life. None of them waits for a conversation's lock. */
public final class Touch {
    private final DSLContext dsl;
    private final OfferNext offerNext;

    public Touch(DSLContext dsl) {
        this.dsl = dsl;
        this.offerNext = new OfferNext(dsl);
    }

    /**
     * A console of the agent is open. A client without a console uses the agent's own id as {@code consoleId}. Who listens
     * and was away is offered again.
     */
    public void presence(UUID consoleId, UUID agentId, Instant at) {
        boolean wasThere = dsl.fetchExists(
                PRESENCE, PRESENCE.AGENT_ID.eq(agentId).and(PRESENCE.SEEN_AT.gt(at.minus(Availability.PRESENT_FOR))));
        dsl.insertInto(PRESENCE, PRESENCE.CONSOLE_ID, PRESENCE.AGENT_ID, PRESENCE.SEEN_AT)
                .values(consoleId, agentId, at)
                .onConflict(PRESENCE.CONSOLE_ID)
                .doUpdate()
                .set(PRESENCE.SEEN_AT, at)
                .where(PRESENCE.AGENT_ID.eq(agentId))
                .execute();
        if (!wasThere) {
            offerNext.toAgent(agentId, at);
        }
    }

    /** The console was closed: it is nobody from now on, and when that was is remembered. */
    public void gone(UUID consoleId, UUID agentId, Instant at) {
        Instant nobody = at.minus(Availability.PRESENT_FOR);
        dsl.update(PRESENCE)
                .set(PRESENCE.SEEN_AT, nobody)
                .where(PRESENCE.CONSOLE_ID.eq(consoleId))
                .and(PRESENCE.AGENT_ID.eq(agentId))
                .and(PRESENCE.SEEN_AT.gt(nobody))
                .execute();
    }

    /** The agent works on the conversation, typing for instance: the lease is renewed. An open page alone is no work. */
    public void activity(UUID conversationId, UUID agentId, Instant at) {
        dsl.update(ASSIGNMENT)
                .set(ASSIGNMENT.ACTIVE_AT, at)
                .where(ASSIGNMENT.CONVERSATION_ID.eq(conversationId))
                .and(ASSIGNMENT.AGENT_ID.eq(agentId))
                .and(AssignmentState.live())
                .and(ASSIGNMENT.ACTIVE_AT.lt(at))
                .execute();
    }

    /** The customer is there: a request, or an open stream. Who comes back while waiting is offered again. */
    public void customer(UUID conversationId, Instant at) {
        Instant before =
                dsl.fetchValue(CUSTOMER_PRESENCE.SEEN_AT, CUSTOMER_PRESENCE.CONVERSATION_ID.eq(conversationId));
        dsl.insertInto(CUSTOMER_PRESENCE, CUSTOMER_PRESENCE.CONVERSATION_ID, CUSTOMER_PRESENCE.SEEN_AT)
                .values(conversationId, at)
                .onConflict(CUSTOMER_PRESENCE.CONVERSATION_ID)
                .doUpdate()
                .set(CUSTOMER_PRESENCE.SEEN_AT, at)
                .where(CUSTOMER_PRESENCE.SEEN_AT.lt(at))
                .execute();
        dsl.update(QUEUE_ENTRY)
                .setNull(QUEUE_ENTRY.AWAY_SINCE)
                .where(QUEUE_ENTRY.CONVERSATION_ID.eq(conversationId))
                .and(QUEUE_ENTRY.AWAY_SINCE.isNotNull())
                .execute();
        if (before != null) {
            offerNext.customerCameBack(conversationId, before, at);
        }
    }
}
