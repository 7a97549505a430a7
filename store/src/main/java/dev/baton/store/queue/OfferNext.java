package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.store.agent.Availability;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.OfferRecord;
import dev.baton.store.generated.tables.records.QueueEntryRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Offers waiting tickets to agents: the best ticket for an agent, the best agent for a ticket. Least busy first, ties to
 * the longest idle; who let it ring through comes after those who did not, who declined is not asked again.
 *
 * <p>To be called after the commit of whatever made a ticket wait or an agent free. Of two such that happen at the same
 * time, the later sees the other, so no ticket waits beside a free agent.
 */
public final class OfferNext {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public OfferNext(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /** @param conversationId whose story must look again, not later than {@code expiresAt} */
    public record Offered(UUID offerId, UUID ticketId, UUID conversationId, UUID agentId, Instant expiresAt) {}

    /** Whether the story is told of the offer by an outbox row, or is the one that asks. */
    public enum Asker {
        STORY,
        ANYBODY_ELSE
    }

    /** Offers the waiting ticket of this conversation. Null: it does not wait, rings already, or nobody can take it. */
    public @Nullable Offered ofConversation(UUID conversationId, Asker asker, Instant now) {
        List<UUID> tried = new ArrayList<>();
        while (true) {
            UUID agent = bestAgent(conversationId, tried, now);
            if (agent == null) {
                return null;
            }
            Offered offered = tryOffer(conversationId, agent, asker, now);
            if (offered != null) {
                return offered;
            }
            tried.add(agent);
        }
    }

    /** Offers the best waiting ticket to this agent. Null: the agent is not available, or nothing fits. */
    public @Nullable Offered toAgent(UUID agentId, Instant now) {
        List<UUID> tried = new ArrayList<>();
        while (true) {
            UUID conversation = bestTicket(agentId, tried, now);
            if (conversation == null) {
                return null;
            }
            Offered offered = tryOffer(conversation, agentId, Asker.ANYBODY_ELSE, now);
            if (offered != null) {
                return offered;
            }
            tried.add(conversation);
        }
    }

    /**
     * Offers whatever waits beside somebody who could take it: a safety net, and the number of times it was needed.
     *
     * @param before what has begun to wait, or an agent to be free, later than this is not forgotten: whoever brought it
     *     about may just be offering it
     */
    public List<Offered> whatWasForgotten(Instant before, Instant now) {
        return offerAll(Eligible.waitsSince(before), Eligible.freeSince(before), now);
    }

    /** Offers whatever waits in this queue beside somebody who could take it: the queue itself has changed. */
    public List<Offered> inQueue(String queue, Instant now) {
        return offerAll(QUEUE_ENTRY.QUEUE_KEY.eq(queue), noCondition(), now);
    }

    private List<Offered> offerAll(Condition tickets, Condition agents, Instant now) {
        List<UUID> waiting = dsl.select(QUEUE_ENTRY.CONVERSATION_ID)
                .from(QUEUE_ENTRY)
                .where(Eligible.canBeOffered(now, away()))
                .and(tickets)
                .and(exists(selectOne()
                        .from(AGENT)
                        .where(Eligible.serves())
                        .and(Eligible.notDeclined())
                        .and(Availability.canBeOffered(now))
                        .and(agents)))
                .orderBy(InQueueOrder.fields())
                .fetch(QUEUE_ENTRY.CONVERSATION_ID);
        List<Offered> offered = new ArrayList<>();
        for (UUID conversation : waiting) {
            Offered one = ofConversation(conversation, Asker.ANYBODY_ELSE, now);
            if (one != null) {
                offered.add(one);
            }
        }
        return offered;
    }

    /** The customer of this conversation is back: if that makes a difference, the ticket is offered. */
    public void customerCameBack(UUID conversationId, Instant lastSeen, Instant now) {
        if (lastSeen.isBefore(now.minus(away()))) {
            ofConversation(conversationId, Asker.ANYBODY_ELSE, now);
        }
    }

    private Duration away() {
        return policy.read().timings().away();
    }

    private @Nullable UUID bestAgent(UUID conversationId, List<UUID> except, Instant now) {
        return dsl.select(AGENT.ID)
                .from(AGENT, QUEUE_ENTRY)
                .where(QUEUE_ENTRY.CONVERSATION_ID.eq(conversationId))
                .and(AGENT.ID.notIn(except))
                .and(Eligible.canBeOffered(now, away()))
                .and(Eligible.serves())
                .and(Eligible.notDeclined())
                .and(Availability.canBeOffered(now))
                .orderBy(
                        field(selectCount()
                                .from(OFFER)
                                .where(OFFER.TICKET_ID.eq(QUEUE_ENTRY.TICKET_ID))
                                .and(OFFER.AGENT_ID.eq(AGENT.ID))
                                .and(OFFER.STATE.eq(OfferState.TIMED_OUT.name()))),
                        Availability.load(),
                        AGENT.IDLE_SINCE,
                        AGENT.ID)
                .limit(1)
                .fetchOne(AGENT.ID);
    }

    private @Nullable UUID bestTicket(UUID agentId, List<UUID> except, Instant now) {
        return dsl.select(QUEUE_ENTRY.CONVERSATION_ID)
                .from(QUEUE_ENTRY, AGENT)
                .where(AGENT.ID.eq(agentId))
                .and(QUEUE_ENTRY.CONVERSATION_ID.notIn(except))
                .and(Eligible.canBeOffered(now, away()))
                .and(Eligible.serves())
                .and(Eligible.notDeclined())
                .and(Availability.canBeOffered(now))
                .orderBy(InQueueOrder.fields())
                .limit(1)
                .fetchOne(QUEUE_ENTRY.CONVERSATION_ID);
    }

    /** Null: what was read without a lock is no longer so. */
    private @Nullable Offered tryOffer(UUID conversationId, UUID agentId, Asker asker, Instant now) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            Integer ownSeconds = c.dsl()
                    .select(AGENT.OFFER_SECONDS)
                    .from(AGENT)
                    .where(AGENT.ID.eq(agentId))
                    .forUpdate()
                    .fetchOne(AGENT.OFFER_SECONDS);
            QueueEntryRecord entry = c.dsl()
                    .select(QUEUE_ENTRY.fields())
                    .from(QUEUE_ENTRY, AGENT)
                    .where(QUEUE_ENTRY.CONVERSATION_ID.eq(conversationId))
                    .and(AGENT.ID.eq(agentId))
                    .and(Eligible.canBeOffered(now, away()))
                    .and(Eligible.serves())
                    .and(Eligible.notDeclined())
                    .and(Availability.canBeOffered(now))
                    .fetchOneInto(QUEUE_ENTRY);
            if (entry == null) {
                return null;
            }
            Duration rings = policy.read().timings().offerAt(ownSeconds);
            return offer(conversation, entry, agentId, rings, asker, now);
        });
    }

    private Offered offer(
            LockedConversation conversation,
            QueueEntryRecord entry,
            UUID agentId,
            Duration rings,
            Asker asker,
            Instant now) {
        OfferRecord row = conversation.tx().newRecord(OFFER);
        row.setId(UUID.randomUUID());
        row.setTicketId(entry.getTicketId());
        row.setConversationId(conversation.id());
        row.setAgentId(agentId);
        row.setOfferedAt(now);
        row.setExpiresAt(now.plus(rings));
        row.insert();
        conversation.event("offer.made", "policy", now, Map.of("offer", row.getId(), "agent", agentId));
        if (asker != Asker.STORY) {
            WriteCommand.in(conversation, row.getId(), Commands.LOOK_AGAIN, lookAgain(row), now);
        }
        conversation.save();
        Hints.send(conversation.tx(), Hints.Kind.OFFER, agentId);
        Hints.send(conversation.tx(), Hints.Kind.QUEUE, conversation.id());
        return new Offered(row.getId(), entry.getTicketId(), conversation.id(), agentId, row.getExpiresAt());
    }

    private static Map<String, ?> lookAgain(OfferRecord offer) {
        return Map.of("requestId", offer.getId(), "what", "offer made", "notLaterThan", offer.getExpiresAt());
    }
}
