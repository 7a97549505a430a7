package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.CLOCK;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.POLICY;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.QUEUE;
import static dev.baton.store.generated.Tables.TICKET;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.domain.ticket.EngagementStatus;
import dev.baton.store.generated.tables.records.CalendarRecord;
import dev.baton.store.generated.tables.records.ClockRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.MessageRecord;
import java.time.Duration;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * What a message meets beside the conversation's own row, read in one look. It must be a look of its own, after the lock: a
 * statement that waits for a lock sees everything else as it was when the waiting began.
 *
 * @param stored the message of the same author and key, if it was written before
 * @param customerWrote the customer has written after the number that was asked for
 * @param newestPolicy version of the policy in force
 * @param promised something was promised to the customer and is still open
 * @param chatFinished the open ticket is in wrap-up
 * @param mailAfter how long a reply may stay unseen before it is sent by mail; null: no mail can or need be written for it
 * @param episode the handoff under way; null: none
 */
record Surroundings(
        @Nullable MessageRecord stored,
        boolean customerWrote,
        int newestPolicy,
        boolean promised,
        boolean chatFinished,
        @Nullable Duration mailAfter,
        @Nullable Episode episode) {
    private static final Field<Integer> NEWEST_POLICY =
            field(select(max(POLICY.VERSION)).from(POLICY)).as("newest_policy");
    private static final Field<Boolean> PROMISED = field(exists(selectOne()
                    .from(PROMISE)
                    .where(PROMISE.CONVERSATION_ID.eq(CONVERSATION.ID))
                    .and(PROMISE.STATE.eq("OPEN"))))
            .as("promised");

    private static final Field<Integer> MAIL_AFTER = UnseenReply.mailAfter().as("mail_after");

    /**
     * @param calendar of the serving queue
     * @param clocks those that run or pause
     */
    record Episode(HandoffRecord handoff, CalendarRecord calendar, List<ClockRecord> clocks) {}

    /** @param after has the customer written after the message of this number? */
    static Surroundings of(LockedConversation conversation, Line line, int after) {
        Field<Boolean> wrote = field(exists(selectOne()
                        .from(MESSAGE)
                        .where(MESSAGE.CONVERSATION_ID.eq(CONVERSATION.ID))
                        .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                        .and(MESSAGE.SEQ.gt(after))))
                .as("wrote");
        Result<Record> rows = conversation
                .tx()
                .select(wrote, NEWEST_POLICY, PROMISED, MAIL_AFTER, TICKET.STATUS)
                .select(MESSAGE.fields())
                .select(HANDOFF.fields())
                .select(CALENDAR.fields())
                .select(CLOCK.fields())
                .from(CONVERSATION)
                .leftJoin(MESSAGE)
                .on(MESSAGE.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(MESSAGE.AUTHOR.eq(line.author()))
                .and(MESSAGE.CLIENT_ID.eq(line.key()))
                .leftJoin(HANDOFF)
                .on(HANDOFF.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(HANDOFF.ENDED_AT.isNull())
                .leftJoin(QUEUE)
                .on(QUEUE.KEY.eq(HANDOFF.QUEUE_KEY))
                .leftJoin(CALENDAR)
                .on(CALENDAR.KEY.eq(QUEUE.CALENDAR_KEY))
                .leftJoin(TICKET)
                .on(TICKET.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(TICKET.CLOSED_AT.isNull())
                .leftJoin(CLOCK)
                .on(CLOCK.CONVERSATION_ID.eq(CONVERSATION.ID))
                .and(CLOCK.STATUS.in(SlaStatus.RUNNING, SlaStatus.PAUSED))
                .where(CONVERSATION.ID.eq(conversation.id()))
                .orderBy(CLOCK.METRIC)
                .fetch();
        return read(rows, wrote);
    }

    private static Surroundings read(Result<Record> rows, Field<Boolean> wrote) {
        Record first = rows.getFirst();
        Integer newest = first.get(NEWEST_POLICY);
        if (newest == null) {
            throw new IllegalStateException("no policy was ever published");
        }
        Integer mailAfter = first.get(MAIL_AFTER);
        return new Surroundings(
                first.get(MESSAGE.SEQ) == null ? null : first.into(MESSAGE),
                first.get(wrote),
                newest,
                first.get(PROMISED),
                first.get(TICKET.STATUS) == EngagementStatus.CHAT_FINISHED,
                mailAfter == null ? null : Duration.ofSeconds(mailAfter),
                first.get(HANDOFF.EPISODE) == null ? null : episode(rows));
    }

    private static Episode episode(Result<Record> rows) {
        Record first = rows.getFirst();
        List<ClockRecord> clocks = rows.stream()
                .filter(row -> row.get(CLOCK.ID) != null)
                .map(row -> row.into(CLOCK))
                .toList();
        return new Episode(first.into(HANDOFF), first.into(CALENDAR), clocks);
    }
}
