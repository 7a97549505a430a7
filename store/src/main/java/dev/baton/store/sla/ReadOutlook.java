package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.CUSTOMER_PRESENCE;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.jooq.impl.DSL.min;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.Timings;
import dev.baton.domain.handoff.Lease;
import dev.baton.domain.sla.MarkedClock;
import dev.baton.domain.sla.NextLook;
import dev.baton.domain.sla.Outlook;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.AssignmentRecord;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.QueueEntryRecord;
import dev.baton.store.handoff.OpenEpisode;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.AssignmentState;
import dev.baton.store.queue.OfferState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** When the rows of a conversation must be looked at next: clocks, offers, promises, lease, limits of the wait, idle limit. */
public final class ReadOutlook {
    private final CurrentPolicy policy;
    private final MoveClocks moveClocks;
    private final ClockRows clocks = new ClockRows(new Calendars());

    public ReadOutlook(CurrentPolicy policy) {
        this.policy = policy;
        this.moveClocks = new MoveClocks(policy);
    }

    /** As {@link #in}, in a transaction of its own. */
    public Outlook read(DSLContext dsl, UUID conversationId, Instant now) {
        return dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), conversationId), now));
    }

    /** As seen at {@code now}; what is due already gives an instant that is not later. */
    public Outlook in(LockedConversation conversation, Instant now) {
        HandoffRecord handoff = OpenEpisode.handoff(conversation);
        List<MarkedClock> live = clocks.live(conversation.tx(), conversation.id());
        Map<String, Instant> others = limits(conversation, handoff, now);
        Instant next = handoff == null
                ? others.values().stream().min(Instant::compareTo).orElse(null)
                : NextLook.after(now, live, others.values(), unseen(conversation, handoff));
        return outlook(next, live, others);
    }

    private NextLook.Unseen unseen(LockedConversation conversation, HandoffRecord handoff) {
        return NextLook.Unseen.under(
                conversation.row().getControl(),
                moveClocks.terms(conversation.tx(), handoff),
                timings(conversation, handoff));
    }

    /** A running escalation keeps to the version that it began with. */
    Timings timings(LockedConversation conversation, @Nullable HandoffRecord handoff) {
        return handoff == null
                ? policy.in(conversation.tx()).timings()
                : policy.version(conversation.tx(), handoff.getPolicyVersion()).timings();
    }

    /** The instants that have rows of their own, by what they are. */
    private Map<String, Instant> limits(LockedConversation conversation, @Nullable HandoffRecord handoff, Instant now) {
        Map<String, Instant> limits = new LinkedHashMap<>();
        ConversationRecord row = conversation.row();
        Timings timings = timings(conversation, handoff);
        put(limits, "idle limit", row.getIdleAt());
        if (row.getClosedAt() != null) {
            put(limits, "end of the reopen window", row.getClosedAt().plus(timings.reopen()));
        }
        put(limits, "end of the offer", openOffer(conversation));
        put(limits, "promise due", openPromise(conversation));
        QueueEntryRecord entry = entry(conversation);
        if (entry != null) {
            waiting(limits, conversation, entry, timings, now);
        }
        lease(limits, conversation, timings);
        return limits;
    }

    private static void waiting(
            Map<String, Instant> limits,
            LockedConversation conversation,
            QueueEntryRecord entry,
            Timings timings,
            Instant now) {
        if (entry.getOpensAt() != null) {
            put(limits, "opening of the queue", entry.getOpensAt());
            return;
        }
        put(limits, "end of the told wait", entry.getToldUntil());
        put(limits, "end of the longest wait", entry.getLongestAt());
        Instant seen = canBeAbandoned(conversation) ? lastSeen(conversation) : null;
        put(limits, "giving up on a customer who left", seen == null ? null : seen.plus(timings.abandoned()));
    }

    private static void lease(Map<String, Instant> limits, LockedConversation conversation, Timings timings) {
        AssignmentRecord held = held(conversation);
        if (held == null) {
            return;
        }
        Lease lease = new Lease(held.getActiveAt(), waitsSince(conversation));
        put(limits, "lease warning", warned(held) ? null : lease.warnsAt(timings));
        put(limits, "lease end", lease.endsAt(timings));
    }

    private static void put(Map<String, Instant> limits, String what, @Nullable Instant at) {
        if (at != null) {
            limits.put(what, at);
        }
    }

    private static Outlook outlook(@Nullable Instant next, List<MarkedClock> live, Map<String, Instant> others) {
        Map<String, Instant> all = new LinkedHashMap<>(others);
        live.forEach(
                clock -> put(all, clock.clock().metric() + " due", clock.clock().dueAt()));
        return all.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(first -> new Outlook(next, first.getKey(), first.getValue()))
                .orElse(new Outlook(next, "nothing", null));
    }

    static @Nullable Instant openOffer(LockedConversation conversation) {
        return conversation
                .tx()
                .select(min(OFFER.EXPIRES_AT))
                .from(OFFER)
                .where(OFFER.CONVERSATION_ID.eq(conversation.id()))
                .and(OFFER.STATE.eq(OfferState.OPEN.name()))
                .fetchSingle()
                .value1();
    }

    private static @Nullable Instant openPromise(LockedConversation conversation) {
        return conversation
                .tx()
                .select(min(PROMISE.DUE_AT))
                .from(PROMISE)
                .where(PROMISE.CONVERSATION_ID.eq(conversation.id()))
                .and(PROMISE.STATE.eq("OPEN"))
                .fetchSingle()
                .value1();
    }

    static @Nullable QueueEntryRecord entry(LockedConversation conversation) {
        return conversation.tx().fetchOne(QUEUE_ENTRY, QUEUE_ENTRY.CONVERSATION_ID.eq(conversation.id()));
    }

    /** The assignment whose agent is in charge; null: nobody is. */
    static @Nullable AssignmentRecord held(LockedConversation conversation) {
        return conversation.row().getControl() != Control.HUMAN
                ? null
                : conversation
                        .tx()
                        .fetchOne(
                                ASSIGNMENT,
                                ASSIGNMENT.CONVERSATION_ID.eq(conversation.id()).and(AssignmentState.live()));
    }

    /** The agent was warned of this silence; one that was ended by work is forgotten. */
    static boolean warned(AssignmentRecord held) {
        return held.getWarnedAt() != null && !held.getWarnedAt().isBefore(held.getActiveAt());
    }

    /** When the oldest customer message was written that nobody has answered; null: there is none. */
    static @Nullable Instant waitsSince(LockedConversation conversation) {
        return conversation
                .tx()
                .select(min(MESSAGE.SENT_AT))
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation.id()))
                .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                .and(MESSAGE.SEQ.gt(conversation.row().getAnsweredSeq()))
                .fetchSingle()
                .value1();
    }

    /** Who can be reached later, or was told a time, keeps the place; all others must stay to keep it. */
    static boolean canBeAbandoned(LockedConversation conversation) {
        ConversationRecord row = conversation.row();
        return row.getContactEmail() == null
                && row.getContactPhone() == null
                && row.getCustomerId() == null
                && openPromise(conversation) == null;
    }

    /** The customer's last sign of life: an open stream, a request or a message. */
    static Instant lastSeen(LockedConversation conversation) {
        Instant seen = conversation
                .tx()
                .select(CUSTOMER_PRESENCE.SEEN_AT)
                .from(CUSTOMER_PRESENCE)
                .where(CUSTOMER_PRESENCE.CONVERSATION_ID.eq(conversation.id()))
                .fetchOne(CUSTOMER_PRESENCE.SEEN_AT);
        ConversationRecord row = conversation.row();
        Instant written = Objects.requireNonNullElse(row.getLastCustomerAt(), row.getControlSince());
        return seen == null || seen.isBefore(written) ? written : seen;
    }
}
