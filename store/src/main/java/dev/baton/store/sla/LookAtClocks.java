package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.PROMISE;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.Timings;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.handoff.Lease;
import dev.baton.domain.sla.Clock;
import dev.baton.domain.sla.Mark;
import dev.baton.domain.sla.MarkedClock;
import dev.baton.domain.sla.Outlook;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.AgentRecord;
import dev.baton.store.generated.tables.records.AssignmentRecord;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.OfferRecord;
import dev.baton.store.generated.tables.records.PromiseRecord;
import dev.baton.store.generated.tables.records.QueueEntryRecord;
import dev.baton.store.handoff.OpenEpisode;
import dev.baton.store.handoff.TellMovedPromise;
import dev.baton.store.live.Hints;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.OfferNext;
import dev.baton.store.queue.OfferState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Acts once on everything in a conversation that is due: marks of clocks, offers that rang too long, promises, a queue that
 * opens, the lease, the limits of the wait, the idle limit. What changes control is only reported: that is the story's to do.
 */
public final class LookAtClocks {
    /** Two offers missed in a row, and the agent no longer listens (E10). */
    private static final int MISSED_IN_A_ROW = 2;

    private final DSLContext dsl;
    private final ReadOutlook outlook;
    private final OfferNext offerNext;
    private final FollowHours followHours;
    private final TellMovedPromise movedPromise;
    private final ClockRows clocks = new ClockRows(new Calendars());

    public LookAtClocks(DSLContext dsl) {
        this.dsl = dsl;
        this.outlook = new ReadOutlook(new CurrentPolicy(dsl));
        this.offerNext = new OfferNext(dsl);
        this.followHours = new FollowHours(new CurrentPolicy(dsl));
        this.movedPromise = new TellMovedPromise(new CurrentPolicy(dsl));
    }

    /** What the story must do. */
    public enum What {
        OFFER_TIMED_OUT,
        QUEUE_OPENS,
        LEASE_RAN_OUT,
        LONGER_THAN_SAID,
        LONGEST_WAIT,
        IDLE,
        ABANDONED,
        REOPEN_WINDOW_PASSED
    }

    /**
     * @param key names the row and the mark
     * @param cause the change of control that follows; null: none
     */
    public record Due(What what, String key, @Nullable Cause cause) {}

    public record Looked(List<Due> due, Outlook outlook) {}

    /** @param epoch the one that the story knows; if control has changed since, nothing is done and the story looks again */
    public Looked look(UUID conversationId, int epoch, Instant now) {
        List<UUID> missed = new ArrayList<>();
        Looked looked = dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            List<Due> due = new ArrayList<>();
            if (conversation.row().getEpoch() == epoch) {
                marks(conversation, now);
                missed.addAll(offers(conversation, now));
                movedPromise.in(conversation, now);
                promises(conversation, now, due);
                waiting(conversation, now, due);
                lease(conversation, now, due);
                limits(conversation, now, due);
                conversation.save();
            }
            return new Looked(List.copyOf(due), outlook.in(conversation, now));
        });
        if (!missed.isEmpty()) {
            // First the ticket goes to the next agent; then who missed it is asked for another one.
            offerNext.ofConversation(conversationId, OfferNext.Asker.STORY, now);
            missed.forEach(agent -> offerNext.toAgent(agent, now));
        }
        return looked;
    }

    private void marks(LockedConversation conversation, Instant now) {
        DSLContext tx = conversation.tx();
        for (MarkedClock marked : clocks.live(tx, conversation.id())) {
            for (Mark mark : marked.due(now)) {
                act(conversation, marked.clock(), mark, now);
            }
        }
    }

    private void act(LockedConversation conversation, Clock clock, Mark mark, Instant now) {
        Instant due = Objects.requireNonNull(clock.at(mark));
        if (!ClockRows.act(conversation, clock, mark, due, now)) {
            return;
        }
        if (mark == Mark.DUE) {
            clocks.save(conversation.tx(), clock.breach());
        }
        if (mark != Mark.HALF) {
            lift(conversation);
        }
        Hints.send(conversation.tx(), Hints.Kind.ENGAGEMENT, conversation.id());
    }

    /** Each warning or breach lifts a waiting ticket by one class, up to HIGH, so that no one starves (D6). */
    private static void lift(LockedConversation conversation) {
        QueueEntryRecord entry = ReadOutlook.entry(conversation);
        if (entry != null && entry.getUrgency().compareTo(Urgency.HIGH) > 0) {
            Urgency lifted = Urgency.values()[entry.getUrgency().ordinal() - 1];
            entry.setUrgency(lifted);
            entry.update();
            conversation.event("ticket.lifted", "clock", entry.getWaitingSince(), Map.of("urgency", lifted));
            Hints.send(conversation.tx(), Hints.Kind.QUEUE, conversation.id());
        }
    }

    /** @return the agents who let it ring */
    private static List<UUID> offers(LockedConversation conversation, Instant now) {
        List<UUID> missed = new ArrayList<>();
        for (OfferRecord offer : conversation
                .tx()
                .fetch(
                        OFFER,
                        OFFER.CONVERSATION_ID
                                .eq(conversation.id())
                                .and(OFFER.STATE.eq(OfferState.OPEN.name()))
                                .and(OFFER.EXPIRES_AT.le(now)))) {
            offer.setState(OfferState.TIMED_OUT.name());
            offer.setEndedAt(offer.getExpiresAt());
            offer.update();
            missed(conversation, offer.getAgentId());
            missed.add(offer.getAgentId());
            conversation.event(
                    "offer.ended",
                    "clock",
                    offer.getExpiresAt(),
                    Map.of("agent", offer.getAgentId(), "state", OfferState.TIMED_OUT));
            Hints.send(conversation.tx(), Hints.Kind.OFFER, offer.getAgentId());
        }
        return missed;
    }

    private static void missed(LockedConversation conversation, UUID agentId) {
        AgentRecord agent = conversation
                .tx()
                .selectFrom(AGENT)
                .where(AGENT.ID.eq(agentId))
                .forUpdate()
                .fetchSingle();
        agent.setMissedOffers(agent.getMissedOffers() + 1);
        if (agent.getListening() && agent.getMissedOffers() >= MISSED_IN_A_ROW) {
            agent.setListening(false);
            agent.setListeningSince(null);
            agent.setAwayReason("missed offers");
        }
        agent.update();
        Hints.send(conversation.tx(), Hints.Kind.AGENT, agentId);
    }

    private static void promises(LockedConversation conversation, Instant now, List<Due> due) {
        for (PromiseRecord promise : conversation
                .tx()
                .fetch(
                        PROMISE,
                        PROMISE.CONVERSATION_ID
                                .eq(conversation.id())
                                .and(PROMISE.STATE.eq("OPEN"))
                                .and(PROMISE.DUE_AT.le(now)))) {
            promise.setState("BROKEN");
            promise.setEndedAt(promise.getDueAt());
            promise.update();
            conversation.event(
                    "promise.ended",
                    "clock",
                    promise.getDueAt(),
                    Map.of("promise", promise.getId(), "state", "BROKEN"));
            if (conversation.row().getControl() == Control.WAITING_FOR_HUMAN) {
                due.add(new Due(What.LONGER_THAN_SAID, "promise/" + promise.getId(), null));
            }
        }
    }

    private void waiting(LockedConversation conversation, Instant now, List<Due> due) {
        QueueEntryRecord entry = ReadOutlook.entry(conversation);
        if (entry == null) {
            return;
        }
        String key = "wait/" + entry.getTicketId() + "/" + conversation.row().getEpoch();
        if (entry.getOpensAt() != null) {
            Timings timings = outlook.timings(conversation, OpenEpisode.handoff(conversation));
            followHours.in(conversation, entry, timings.longestWait(), now);
        }
        boolean opens = passed(entry.getOpensAt(), now);
        if (opens) {
            entry.setOpensAt(null);
        }
        if (entry.getOpensAt() != null) {
            entry.update();
            return;
        }
        if (ReadOutlook.openOffer(conversation) == null) {
            // Said at every look, not only at the one that ended the offer: if that one's answer was lost, this one
            // heals it.
            due.add(new Due(opens ? What.QUEUE_OPENS : What.OFFER_TIMED_OUT, key, null));
        }
        limitsOfTheWait(conversation, entry, key, now, due);
        entry.update();
    }

    private void limitsOfTheWait(
            LockedConversation conversation, QueueEntryRecord entry, String key, Instant now, List<Due> due) {
        Timings timings = outlook.timings(conversation, OpenEpisode.handoff(conversation));
        boolean tooLong = passed(entry.getLongestAt(), now);
        // Both stay in the row until the customer has been told.
        if (passed(entry.getToldUntil(), now) && !tooLong) {
            due.add(new Due(What.LONGER_THAN_SAID, key, null));
        }
        if (tooLong) {
            boolean back = timings.afterLongestWait() == Timings.AfterLongestWait.RETURN_TO_AI;
            due.add(new Due(What.LONGEST_WAIT, key, back ? Cause.LONGEST_WAIT : null));
        }
        if (ReadOutlook.canBeAbandoned(conversation)) {
            away(conversation, entry, timings, now, due);
        }
    }

    private static void away(
            LockedConversation conversation, QueueEntryRecord entry, Timings timings, Instant now, List<Due> due) {
        Instant seen = ReadOutlook.lastSeen(conversation);
        if (passed(seen.plus(timings.away()), now) && entry.getAwaySince() == null) {
            entry.setAwaySince(seen.plus(timings.away()));
            Hints.send(conversation.tx(), Hints.Kind.QUEUE, conversation.id());
        }
        if (passed(seen.plus(timings.abandoned()), now)) {
            due.add(new Due(What.ABANDONED, "gone/" + conversation.row().getEpoch(), Cause.ABANDONED));
        }
    }

    private void lease(LockedConversation conversation, Instant now, List<Due> due) {
        AssignmentRecord held = ReadOutlook.held(conversation);
        if (held == null) {
            return;
        }
        Timings timings = outlook.timings(conversation, OpenEpisode.handoff(conversation));
        Lease lease = new Lease(held.getActiveAt(), ReadOutlook.waitsSince(conversation));
        Instant ends = lease.endsAt(timings);
        if (passed(ends, now)) {
            due.add(new Due(What.LEASE_RAN_OUT, "lease/" + held.getId() + "/" + ends, Cause.LEASE_RAN_OUT));
        } else if (!ReadOutlook.warned(held) && passed(lease.warnsAt(timings), now)) {
            held.setWarnedAt(now);
            held.update();
            conversation.event("lease.warned", "clock", now, Map.of("agent", held.getAgentId()));
            Hints.send(conversation.tx(), Hints.Kind.ENGAGEMENT, conversation.id());
        }
    }

    private void limits(LockedConversation conversation, Instant now, List<Due> due) {
        ConversationRecord row = conversation.row();
        if (row.getControl() != Control.CLOSED && passed(row.getIdleAt(), now)) {
            due.add(new Due(What.IDLE, "idle/" + row.getEpoch() + "/" + row.getIdleAt(), Cause.IDLE));
        }
        if (row.getClosedAt() != null
                && passed(
                        row.getClosedAt()
                                .plus(outlook.timings(conversation, null).reopen()),
                        now)) {
            due.add(new Due(What.REOPEN_WINDOW_PASSED, "reopen/" + row.getEpoch(), null));
        }
    }

    private static boolean passed(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }
}
