package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.OFFER;
import static org.jooq.impl.DSL.when;

import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends the offer of a ticket that still rings. */
public final class EndOffers {
    private EndOffers() {}

    /** Somebody has taken the ticket: accepted at that agent, withdrawn at any other. */
    static void accepted(LockedConversation conversation, UUID ticketId, UUID agentId, Instant at) {
        List<UUID> rang = conversation
                .tx()
                .update(OFFER)
                .set(
                        OFFER.STATE,
                        when(OFFER.AGENT_ID.eq(agentId), OfferState.ACCEPTED.name())
                                .otherwise(OfferState.WITHDRAWN.name()))
                .set(OFFER.ENDED_AT, at)
                .where(OFFER.TICKET_ID.eq(ticketId))
                .and(OFFER.STATE.eq(OfferState.OPEN.name()))
                .returningResult(OFFER.AGENT_ID)
                .fetch(OFFER.AGENT_ID);
        rang.forEach(agent -> Hints.send(conversation.tx(), Hints.Kind.OFFER, agent));
    }

    /**
     * The ticket is no longer to be had, or the agent no longer asked.
     *
     * @return the agents at whom it rang: they are free for the next offer
     */
    public static List<UUID> of(LockedConversation conversation, OfferState state, String actor, Instant at) {
        List<UUID> rang = conversation
                .tx()
                .update(OFFER)
                .set(OFFER.STATE, state.name())
                .set(OFFER.ENDED_AT, at)
                .where(OFFER.CONVERSATION_ID.eq(conversation.id()))
                .and(OFFER.STATE.eq(OfferState.OPEN.name()))
                .returningResult(OFFER.AGENT_ID)
                .fetch(OFFER.AGENT_ID);
        for (UUID agent : rang) {
            conversation.event("offer.ended", actor, at, Map.of("agent", agent, "state", state));
            Hints.send(conversation.tx(), Hints.Kind.OFFER, agent);
        }
        return rang;
    }
}
