package dev.baton.store.agent;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.OFFER;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.AgentRecord;
import dev.baton.store.generated.tables.records.OfferRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.queue.EndOffers;
import dev.baton.store.queue.OfferNext;
import dev.baton.store.queue.OfferState;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Start Listening and Stop Listening. What the agent holds is untouched by both. */
public final class SetListening {
    private final DSLContext dsl;
    private final OfferNext offerNext;
    private final Touch touch;

    public SetListening(DSLContext dsl) {
        this.dsl = dsl;
        this.offerNext = new OfferNext(dsl);
        this.touch = new Touch(dsl);
    }

    /**
     * From now on the agent is offered tickets, the first one at once. It counts as a sign of life for a minute, so that a
     * client without a console can listen as well.
     *
     * @throws Refused NOT_FOUND without such an agent, NOT_ALLOWED if the agent is not active
     */
    public void start(UUID agentId, Instant at) {
        dsl.transaction(c -> {
            AgentRecord agent = lock(c.dsl(), agentId);
            if (!agent.getActive()) {
                throw new Refused(Refusal.NOT_ALLOWED);
            }
            if (!agent.getListening()) {
                agent.setListening(true);
                agent.setListeningSince(at);
                agent.setIdleSince(at);
                agent.setAwayReason(null);
                agent.setMissedOffers(0);
                agent.update();
                Hints.send(c.dsl(), Hints.Kind.AGENT, agentId);
            }
        });
        touch.presence(agentId, agentId, at);
        offerNext.toAgent(agentId, at);
    }

    /**
     * From now on the agent is offered nothing; what rings is withdrawn in the same transaction and goes to the next.
     *
     * @param reason what the agent or the desk says of it
     * @throws Refused NOT_FOUND without such an agent
     */
    public void stop(UUID agentId, String reason, Instant at) {
        while (!tryToStop(agentId, reason, at)) {
            // A new offer has come between looking and locking.
            Thread.onSpinWait();
        }
    }

    private boolean tryToStop(UUID agentId, String reason, Instant at) {
        UUID ringing = ringing(dsl, agentId);
        boolean stopped = dsl.transactionResult(c -> {
            LockedConversation conversation = ringing == null ? null : LockedConversation.lock(c.dsl(), ringing);
            AgentRecord agent = lock(c.dsl(), agentId);
            UUID ringsNow = ringing(c.dsl(), agentId);
            if (ringsNow != null && !ringsNow.equals(ringing)) {
                return false;
            }
            if (conversation != null && ringsNow != null) {
                EndOffers.of(conversation, OfferState.WITHDRAWN, "agent:" + agentId, at);
                conversation.save();
            }
            stopListening(agent, reason);
            Hints.send(c.dsl(), Hints.Kind.AGENT, agentId);
            return true;
        });
        if (stopped && ringing != null) {
            offerNext.ofConversation(ringing, OfferNext.Asker.ANYBODY_ELSE, at);
        }
        return stopped;
    }

    private static void stopListening(AgentRecord agent, String reason) {
        agent.setListening(false);
        agent.setListeningSince(null);
        agent.setAwayReason(reason);
        agent.update();
    }

    private static @Nullable UUID ringing(DSLContext tx, UUID agentId) {
        OfferRecord offer = tx.fetchOne(OFFER, OFFER.AGENT_ID.eq(agentId).and(OFFER.STATE.eq(OfferState.OPEN.name())));
        return offer == null ? null : offer.getConversationId();
    }

    private static AgentRecord lock(DSLContext tx, UUID agentId) {
        AgentRecord agent =
                tx.selectFrom(AGENT).where(AGENT.ID.eq(agentId)).forUpdate().fetchOne();
        if (agent == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        return agent;
    }
}
