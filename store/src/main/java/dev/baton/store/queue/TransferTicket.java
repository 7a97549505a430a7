package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.AgentRecord;
import dev.baton.store.generated.tables.records.OfferRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The agent in charge offers the ticket to a colleague, and stays in charge until the colleague accepts. */
public final class TransferTicket {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public TransferTicket(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /**
     * @param offerId made by the caller before the first try
     * @param note for the colleague
     */
    public record Transfer(
            UUID offerId, UUID conversationId, UUID fromAgentId, UUID toAgentId, String note, Instant at) {}

    /**
     * Refused: NOT_IN_CONTROL, NOT_ELIGIBLE (the colleague is not active or the same one), AT_CAPACITY (something else rings
     * at the colleague), OFFER_GONE (another transfer of the ticket is under way).
     *
     * @return until when the colleague can accept
     */
    public Instant transfer(Transfer transfer) {
        return dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), transfer.conversationId()), transfer));
    }

    private Instant in(LockedConversation conversation, Transfer transfer) {
        DSLContext tx = conversation.tx();
        OfferRecord earlier = tx.fetchOne(OFFER, OFFER.ID.eq(transfer.offerId()));
        if (earlier != null) {
            return earlier.getExpiresAt();
        }
        Refusal refusal = ConversationRules.mayReply(
                conversation.row().getControl(), conversation.row().getAgentId(), transfer.fromAgentId());
        if (refusal != null) {
            throw new Refused(refusal);
        }
        AgentRecord to = whoCanBeAsked(tx, transfer);
        OfferRecord offer = tx.newRecord(OFFER);
        offer.setId(transfer.offerId());
        offer.setTicketId(tx.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.CONVERSATION_ID.eq(conversation.id()))
                .and(TICKET.CLOSED_AT.isNull())
                .fetchSingle()
                .value1());
        offer.setConversationId(conversation.id());
        offer.setAgentId(transfer.toAgentId());
        offer.setKind("TRANSFER");
        offer.setFromAgentId(transfer.fromAgentId());
        offer.setNote(transfer.note());
        offer.setOfferedAt(transfer.at());
        offer.setExpiresAt(transfer.at().plus(policy.in(tx).timings().offerAt(to.getOfferSeconds())));
        if (tx.fetchExists(
                OFFER, OFFER.TICKET_ID.eq(offer.getTicketId()).and(OFFER.STATE.eq(OfferState.OPEN.name())))) {
            throw new Refused(Refusal.OFFER_GONE);
        }
        offer.insert();
        tell(conversation, offer, transfer);
        return offer.getExpiresAt();
    }

    private static void tell(LockedConversation conversation, OfferRecord offer, Transfer transfer) {
        conversation.event(
                "offer.made",
                "agent:" + transfer.fromAgentId(),
                transfer.at(),
                Map.of("offer", offer.getId(), "agent", offer.getAgentId(), "kind", "TRANSFER"));
        WriteCommand.in(
                conversation,
                offer.getId(),
                Commands.LOOK_AGAIN,
                Map.of("requestId", offer.getId(), "what", "transfer offered", "notLaterThan", offer.getExpiresAt()),
                transfer.at());
        conversation.save();
        Hints.send(conversation.tx(), Hints.Kind.OFFER, offer.getAgentId());
    }

    private static AgentRecord whoCanBeAsked(DSLContext tx, Transfer transfer) {
        AgentRecord to = tx.selectFrom(AGENT)
                .where(AGENT.ID.eq(transfer.toAgentId()))
                .forUpdate()
                .fetchOne();
        if (to == null || !to.getActive() || transfer.toAgentId().equals(transfer.fromAgentId())) {
            throw new Refused(Refusal.NOT_ELIGIBLE);
        }
        boolean rings = tx.fetchExists(
                OFFER, OFFER.AGENT_ID.eq(transfer.toAgentId()).and(OFFER.STATE.eq(OfferState.OPEN.name())));
        if (rings) {
            throw new Refused(Refusal.AT_CAPACITY);
        }
        return to;
    }
}
