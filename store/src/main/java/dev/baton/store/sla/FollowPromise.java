package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.PROMISE;

import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.PromiseRecord;
import dev.baton.store.sla.MakePromise.Promised;
import dev.baton.store.sla.MakePromise.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A promised time follows the hours in which it is counted; one that has come, or would have, stays as it was said. */
public final class FollowPromise {
    private FollowPromise() {}

    /**
     * @param calendar of the serving queue, as it is now
     * @return the promise that took the place of another, to be told; null: nothing has moved by a minute
     */
    public static @Nullable Promised in(LockedConversation conversation, BusinessCalendar calendar, Instant now) {
        PromiseRecord open = conversation
                .tx()
                .fetchOne(
                        PROMISE,
                        PROMISE.CONVERSATION_ID
                                .eq(conversation.id())
                                .and(PROMISE.STATE.eq("OPEN"))
                                .and(PROMISE.COUNTS_FROM.isNotNull())
                                .and(PROMISE.DUE_AT.gt(now)));
        if (open == null) {
            return null;
        }
        Term term = new Term(open.getCountsFrom(), Duration.ofSeconds(open.getOpenSeconds()));
        Instant due = calendar.add(term.from(), term.within());
        boolean stays = minute(due).equals(minute(open.getDueAt())) || !due.isAfter(now);
        return stays ? null : MakePromise.again(conversation, open, term, due, now);
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
