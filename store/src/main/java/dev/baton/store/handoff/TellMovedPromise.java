package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.QUEUE_ENTRY;

import dev.baton.domain.conversation.MessageKind;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.conversation.AppendSystemLine;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.EnqueueTicket;
import dev.baton.store.sla.Calendars;
import dev.baton.store.sla.FollowPromise;
import dev.baton.store.sla.MakePromise.Promised;
import java.time.Instant;

/** Whoever was promised a time that the desk's hours have moved is told the new one, once for each move. */
public final class TellMovedPromise {
    private final CurrentPolicy policy;
    private final Calendars calendars = new Calendars();

    public TellMovedPromise(CurrentPolicy policy) {
        this.policy = policy;
    }

    /** As part of what the caller saves. */
    public void in(LockedConversation conversation, Instant now) {
        HandoffRecord handoff = OpenEpisode.handoff(conversation);
        if (handoff == null) {
            return;
        }
        BusinessCalendar calendar = calendars.ofQueue(conversation.tx(), handoff.getQueueKey());
        Promised moved = FollowPromise.in(conversation, calendar, now);
        if (moved == null) {
            return;
        }
        WaitWords words = new WaitWords(conversation, policy.version(conversation.tx(), handoff.getPolicyVersion()));
        AppendSystemLine.in(
                conversation, "promise/" + moved.id(), MessageKind.PROMISE, words.moved(moved.due(), calendar), now);
        conversation
                .tx()
                .update(QUEUE_ENTRY)
                .set(QUEUE_ENTRY.DUE_AT, EnqueueTicket.earliestDue(conversation))
                .where(QUEUE_ENTRY.CONVERSATION_ID.eq(conversation.id()))
                .execute();
    }
}
