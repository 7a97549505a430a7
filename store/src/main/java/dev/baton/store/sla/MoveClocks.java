package dev.baton.store.sla;

import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.Clock;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.domain.sla.ClockRules;
import dev.baton.domain.sla.ClockTerms;
import dev.baton.domain.sla.Mark;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.CalendarRecord;
import dev.baton.store.generated.tables.records.ClockRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes what an event does to the clocks of a conversation, in the transaction that writes the event itself. */
public final class MoveClocks {
    private final CurrentPolicy policy;
    private final Calendars calendars = new Calendars();
    private final ClockRows rows = new ClockRows(calendars);

    public MoveClocks(CurrentPolicy policy) {
        this.policy = policy;
    }

    /** @param handoff the open one: its urgency, queue and policy version are what the clocks are set by */
    public void after(ClockEvent event, LockedConversation conversation, HandoffRecord handoff) {
        DSLContext tx = conversation.tx();
        ClockTerms terms = terms(tx, handoff);
        after(event, conversation, terms, rows.live(tx, conversation.id(), terms.calendar()));
        conversation.save();
    }

    /**
     * As {@link #after(ClockEvent, LockedConversation, HandoffRecord)} with what has been read already, as part of what the
     * caller saves.
     *
     * @param calendar of the serving queue
     * @param live the conversation's clocks that run or pause
     */
    public void after(
            ClockEvent event,
            LockedConversation conversation,
            HandoffRecord handoff,
            CalendarRecord calendar,
            List<ClockRecord> live) {
        ClockTerms terms = terms(conversation.tx(), handoff, calendars.of(calendar));
        after(event, conversation, terms, rows.clocks(conversation.tx(), live, terms.calendar()));
    }

    private void after(ClockEvent event, LockedConversation conversation, ClockTerms terms, List<Clock> clocks) {
        List<Clock> changed = ClockRules.after(event, clocks, terms);
        if (!changed.isEmpty()) {
            conversation.alongside(ClockRows.saving(conversation.tx(), changed));
        }
        changed.forEach(clock -> note(conversation, clock, event.at()));
    }

    /** The clock of the promise to resolve that counts on, if the customer comes back to what was closed. */
    public @Nullable Clock resumable(LockedConversation conversation, int episode) {
        return rows.resolution(conversation.tx(), conversation.id(), episode);
    }

    public ClockTerms terms(DSLContext tx, HandoffRecord handoff) {
        return terms(tx, handoff, calendars.ofQueue(tx, handoff.getQueueKey()));
    }

    private ClockTerms terms(DSLContext tx, HandoffRecord handoff, BusinessCalendar calendar) {
        return new ClockTerms(
                handoff.getConversationId(),
                handoff.getEpisode(),
                handoff.getUrgency(),
                policy.version(tx, handoff.getPolicyVersion()).targets(),
                calendar);
    }

    /** The marks that were reached before the event act as if they had been looked at in time. */
    private static void note(LockedConversation conversation, Clock clock, Instant at) {
        for (Mark mark : clock.reached()) {
            ClockRows.act(conversation, clock, mark, Objects.requireNonNullElse(clock.at(mark), at), at);
        }
        if (clock.status() == SlaStatus.BREACHED) {
            return;
        }
        String what = clock.startedAt().equals(at) && clock.status() == SlaStatus.RUNNING
                ? "started"
                : clock.status().name().toLowerCase(Locale.ROOT);
        conversation.event("clock." + what, "clock", at, Map.of("metric", clock.metric(), "episode", clock.episode()));
    }
}
