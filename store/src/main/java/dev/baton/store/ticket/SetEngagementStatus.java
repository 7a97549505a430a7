package dev.baton.store.ticket;

import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.domain.ticket.EngagementStatus;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.AssignmentRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.queue.AssignmentState;
import dev.baton.store.queue.OfferNext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * In Progress or Chat Finished: wrap-up weighs half, so another customer may be offered. Completed is a command to the
 * story, which closes ticket and conversation.
 */
public final class SetEngagementStatus {
    private static final BigDecimal WHOLE = new BigDecimal("1.0");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final DSLContext dsl;
    private final OfferNext offerNext;

    public SetEngagementStatus(DSLContext dsl) {
        this.dsl = dsl;
        this.offerNext = new OfferNext(dsl);
    }

    /** Refused: NOT_FOUND, NOT_IN_CONTROL or CONVERSATION_CLOSED if it is not this agent's engagement. */
    public void set(UUID conversationId, UUID agentId, boolean chatFinished, Instant at) {
        EngagementStatus status = chatFinished ? EngagementStatus.CHAT_FINISHED : EngagementStatus.IN_PROGRESS;
        boolean freed = dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            Refusal refusal = ConversationRules.mayReply(
                    conversation.row().getControl(), conversation.row().getAgentId(), agentId);
            if (refusal != null) {
                throw new Refused(refusal);
            }
            boolean changed = in(conversation, status, "agent:" + agentId, at);
            conversation.save();
            return changed && chatFinished;
        });
        if (freed) {
            offerNext.toAgent(agentId, at);
        }
    }

    /** A customer who writes brings a finished chat back. */
    public static void resume(LockedConversation conversation, Instant at) {
        in(conversation, EngagementStatus.IN_PROGRESS, "customer", at);
    }

    private static boolean in(LockedConversation conversation, EngagementStatus status, String actor, Instant at) {
        DSLContext tx = conversation.tx();
        TicketRecord ticket = openTicket(conversation);
        if (ticket == null || ticket.getStatus() == status) {
            return false;
        }
        ticket.setStatus(status);
        ticket.update();
        AssignmentRecord live =
                tx.fetchOne(ASSIGNMENT, ASSIGNMENT.TICKET_ID.eq(ticket.getId()).and(AssignmentState.live()));
        if (live != null) {
            live.setWeight(status == EngagementStatus.CHAT_FINISHED ? HALF : WHOLE);
            live.setActiveAt(at);
            live.update();
            Hints.send(tx, Hints.Kind.AGENT, live.getAgentId());
        }
        conversation.event("ticket.status", actor, at, Map.of("ticket", ticket.getId(), "status", status));
        Hints.send(tx, Hints.Kind.ENGAGEMENT, conversation.id());
        return true;
    }

    private static @Nullable TicketRecord openTicket(LockedConversation conversation) {
        return conversation
                .tx()
                .fetchOne(TICKET, TICKET.CONVERSATION_ID.eq(conversation.id()).and(TICKET.CLOSED_AT.isNull()));
    }
}
