package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.PROMISE;

import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.PromiseRecord;
import dev.baton.store.mail.PutInWriting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What was said with a time in it becomes an obligation; it replaces an earlier one. */
public final class MakePromise {
    private MakePromise() {}

    public record Promised(UUID id, Instant due) {}

    /** Open time that is counted from an instant. */
    record Term(Instant from, Duration within) {}

    /**
     * @param key names the sentence in which it was said; once for each
     * @param kind ANSWER_BY, EMAIL or CALL_BACK
     * @param within open time of the calendar, from {@code at}
     */
    public static Promised in(
            LockedConversation conversation,
            String key,
            String kind,
            BusinessCalendar calendar,
            Duration within,
            Instant at) {
        return in(conversation, key, kind, new Term(at, within), calendar.add(at, within), at);
    }

    /** The same promise with another time: the hours in which it counts are others now. */
    static Promised again(LockedConversation conversation, PromiseRecord earlier, Term term, Instant due, Instant at) {
        return in(conversation, earlier.getId() + "/" + due, earlier.getKind(), term, due, at);
    }

    private static Promised in(
            LockedConversation conversation, String key, String kind, Term term, Instant due, Instant at) {
        EndPromises.in(conversation, EndPromises.Ending.REPLACED, at);
        PromiseRecord promise = conversation.tx().newRecord(PROMISE);
        promise.setId(UUID.nameUUIDFromBytes((conversation.id() + "/" + key).getBytes(StandardCharsets.UTF_8)));
        promise.setConversationId(conversation.id());
        promise.setEpisode(conversation.row().getEpisode());
        promise.setKind(kind);
        promise.setSaidBy("system");
        promise.setCountsFrom(term.from());
        promise.setOpenSeconds(Math.toIntExact(term.within().toSeconds()));
        promise.setDueAt(due);
        promise.setMadeAt(at);
        promise.insert();
        conversation.event("promise.made", "policy", at, Map.of("promise", promise.getId(), "kind", kind, "due", due));
        PutInWriting.promised(conversation, promise.getId(), at);
        return new Promised(promise.getId(), due);
    }
}
