package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.audit.Act;
import dev.baton.store.generated.tables.records.QueueRecord;
import dev.baton.store.queue.ReadQueues.Queue;
import org.jooq.DSLContext;

/**
 * A queue is set up or changed; what waits in it is offered by its new rules at once. The fallback queue changes by making
 * another one the fallback.
 */
public final class SaveQueue {
    private final DSLContext dsl;
    private final OfferNext offerNext;

    public SaveQueue(DSLContext dsl) {
        this.dsl = dsl;
        this.offerNext = new OfferNext(dsl);
    }

    /** Refused: NOT_FOUND if there is no such calendar. */
    public void save(Queue queue, Act act) {
        dsl.transaction(c -> {
            DSLContext tx = c.dsl();
            if (!tx.fetchExists(CALENDAR, CALENDAR.KEY.eq(queue.calendar()))) {
                throw new Refused(Refusal.NOT_FOUND);
            }
            QueueRecord earlier = tx.selectFrom(QUEUE)
                    .where(QUEUE.KEY.eq(queue.key()))
                    .forUpdate()
                    .fetchOne();
            Queue before = earlier == null ? null : ReadQueues.queue(earlier);
            if (queue.fallback()) {
                tx.update(QUEUE)
                        .set(QUEUE.FALLBACK, false)
                        .where(QUEUE.FALLBACK)
                        .and(QUEUE.KEY.ne(queue.key()))
                        .execute();
            }
            QueueRecord row = earlier == null ? tx.newRecord(QUEUE) : earlier;
            if (earlier == null) {
                row.setKey(queue.key());
            }
            row.setName(queue.name());
            row.setCalendarKey(queue.calendar());
            row.setMode(queue.mode());
            row.setFallback(queue.fallback() || (before != null && before.fallback()));
            row.setSkill(queue.skill());
            row.setFrameUrl(queue.frameUrl());
            row.setDirect(queue.direct());
            row.setPosition(queue.position());
            row.store();
            act.write(tx, "queue.saved", queue.key(), before, queue);
            if (before != null && !before.calendar().equals(queue.calendar())) {
                HoursChanged.in(tx, QUEUE.KEY.eq(queue.key()), "queue/" + queue.key() + "/" + act.at(), act.at());
            }
        });
        offerNext.inQueue(queue.key(), act.at());
    }
}
