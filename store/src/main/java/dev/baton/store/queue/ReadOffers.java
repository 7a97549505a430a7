package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.BRIEF;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.select;

import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.store.conversation.Who;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What rings at an agent. */
public final class ReadOffers {
    private static final Field<String> NAME = Who.name();
    private static final Field<String> SUMMARY = field(select(jsonbGetAttributeAsText(BRIEF.CONTENT, "summary"))
                    .from(BRIEF)
                    .where(BRIEF.CONVERSATION_ID.eq(OFFER.CONVERSATION_ID))
                    .and(BRIEF.EPISODE.eq(TICKET.EPISODE))
                    .orderBy(BRIEF.VERSION.desc())
                    .limit(1))
            .as("summary");

    private final DSLContext dsl;

    public ReadOffers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param kind QUEUE or TRANSFER
     * @param summary two or three sentences; null: there is no brief yet
     * @param from display name of the colleague who passes it on
     */
    public record Offer(
            UUID id,
            UUID ticketId,
            long number,
            UUID conversationId,
            String kind,
            ReasonCode reason,
            Urgency urgency,
            String queue,
            String subject,
            @Nullable String summary,
            @Nullable String customerName,
            String locale,
            @Nullable String from,
            String note,
            Instant offeredAt,
            Instant expiresAt) {}

    /** Those that stand, oldest first. */
    public List<Offer> open(UUID agentId) {
        return dsl.select(
                        OFFER.ID,
                        OFFER.TICKET_ID,
                        TICKET.NUMBER,
                        OFFER.CONVERSATION_ID,
                        OFFER.KIND,
                        TICKET.REASON,
                        TICKET.URGENCY,
                        TICKET.QUEUE_KEY,
                        TICKET.SUBJECT,
                        SUMMARY,
                        NAME,
                        CONVERSATION.LOCALE,
                        AGENT.DISPLAY_NAME,
                        OFFER.NOTE,
                        OFFER.OFFERED_AT,
                        OFFER.EXPIRES_AT)
                .from(OFFER)
                .join(TICKET)
                .on(TICKET.ID.eq(OFFER.TICKET_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(OFFER.CONVERSATION_ID))
                .leftJoin(AGENT)
                .on(AGENT.ID.eq(OFFER.FROM_AGENT_ID))
                .where(OFFER.AGENT_ID.eq(agentId))
                .and(OFFER.STATE.eq(OfferState.OPEN.name()))
                .orderBy(OFFER.OFFERED_AT)
                .fetch(row -> new Offer(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        ReasonCode.valueOf(row.value6()),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13(),
                        row.value14(),
                        row.value15(),
                        row.value16()));
    }

    /** The ticket of an offer that was made to this agent, whatever became of it. */
    public Optional<UUID> ticket(UUID offerId, UUID agentId) {
        return dsl.select(OFFER.TICKET_ID)
                .from(OFFER)
                .where(OFFER.ID.eq(offerId))
                .and(OFFER.AGENT_ID.eq(agentId))
                .fetchOptional(OFFER.TICKET_ID);
    }
}
