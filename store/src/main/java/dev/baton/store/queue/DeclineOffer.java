package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.OFFER;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.OfferRecord;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** An agent says no to an offer: the ticket is offered to the next one at once, and the agent the next ticket. */
public final class DeclineOffer {
    private final DSLContext dsl;
    private final OfferNext offerNext;

    public DeclineOffer(DSLContext dsl) {
        this.dsl = dsl;
        this.offerNext = new OfferNext(dsl);
    }

    /**
     * Declining what this agent has declined already changes nothing.
     *
     * @throws Refused NOT_FOUND if it is no offer to this agent, OFFER_GONE if it no longer rings
     */
    public void decline(UUID offerId, UUID agentId, UUID requestId, Instant at) {
        OfferRecord offer = dsl.fetchOne(OFFER, OFFER.ID.eq(offerId).and(OFFER.AGENT_ID.eq(agentId)));
        if (offer == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        boolean declined = dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), offer.getConversationId());
            String state = c.dsl().fetchValue(OFFER.STATE, OFFER.ID.eq(offerId));
            if (OfferState.DECLINED.name().equals(state)) {
                return false;
            }
            if (!OfferState.OPEN.name().equals(state)) {
                throw new Refused(Refusal.OFFER_GONE);
            }
            EndOffers.of(conversation, OfferState.DECLINED, "agent:" + agentId, at);
            WriteCommand.in(
                    conversation,
                    requestId,
                    Commands.OFFER_DECLINED,
                    Map.of("requestId", requestId, "offerId", offerId),
                    at);
            conversation.save();
            return true;
        });
        if (declined) {
            offerNext.ofConversation(offer.getConversationId(), OfferNext.Asker.ANYBODY_ELSE, at);
            offerNext.toAgent(agentId, at);
        }
    }
}
