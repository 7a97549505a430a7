package dev.baton.store.sla;

import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.QueueEntryRecord;
import dev.baton.store.handoff.OpenEpisode;
import dev.baton.store.live.Hints;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.EnqueueTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An opening that has not come yet follows the hours as they are now, and with it everything that counts from it. */
final class FollowHours {
    private final Calendars calendars = new Calendars();
    private final MoveClocks moveClocks;

    FollowHours(CurrentPolicy policy) {
        this.moveClocks = new MoveClocks(policy);
    }

    /** @param entry waits for an opening; the caller saves it */
    void in(LockedConversation conversation, QueueEntryRecord entry, Duration longestWait, Instant now) {
        BusinessCalendar calendar = calendars.ofQueue(conversation.tx(), entry.getQueueKey());
        Instant opening = calendar.nextOpening(now);
        boolean comes = !entry.getOpensAt().isAfter(now) && !opening.isAfter(now);
        if (comes || opening.equals(entry.getOpensAt())) {
            return;
        }
        entry.setOpensAt(opening);
        entry.setLongestAt(calendar.add(opening, longestWait));
        HandoffRecord handoff = OpenEpisode.handoff(conversation);
        if (handoff != null) {
            moveClocks.after(new ClockEvent.Retargeted(now), conversation, handoff);
        }
        entry.setDueAt(EnqueueTicket.earliestDue(conversation));
        conversation.event(
                "ticket.opening_moved", "policy", now, Map.of("ticket", entry.getTicketId(), "opens", opening));
        Hints.send(conversation.tx(), Hints.Kind.QUEUE, conversation.id());
    }
}
