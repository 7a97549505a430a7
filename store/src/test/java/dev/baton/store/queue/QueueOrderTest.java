package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.queue.QueueEntry;
import dev.baton.domain.queue.QueueOrder;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import dev.baton.store.generated.tables.records.QueueEntryRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class QueueOrderTest {
    private static final int ENTRIES = 10_000;

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Random random = new Random(41);

    @Test
    void theQueryOrdersAsTheRuleDoes() {
        List<QueueEntry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(entry());
        }
        new Desk(dsl);
        Collections.shuffle(entries, random);
        dsl.transaction(c -> {
            c.dsl().execute("set local session_replication_role = replica");
            c.dsl()
                    .batchInsert(entries.stream().map(QueueOrderTest.this::row).toList())
                    .execute();
        });
        List<UUID> asked =
                dsl.selectFrom(QUEUE_ENTRY).orderBy(InQueueOrder.fields()).fetch(QUEUE_ENTRY.TICKET_ID);
        entries.sort(QueueOrder.comparator());
        assertThat(asked).isEqualTo(entries.stream().map(QueueEntry::ticketId).toList());
    }

    /** Few different values, so that every tie-breaker decides somewhere. */
    private QueueEntry entry() {
        return new QueueEntry(
                new UUID(random.nextLong(), random.nextLong()),
                UUID.randomUUID(),
                "care",
                Urgency.values()[random.nextInt(4)],
                random.nextInt(5) == 0,
                random.nextInt(4) == 0 ? null : Desk.NOON.plusSeconds(random.nextInt(20)),
                Desk.NOON.plusSeconds(random.nextInt(10)),
                null,
                "en",
                null,
                null);
    }

    private QueueEntryRecord row(QueueEntry entry) {
        QueueEntryRecord row = dsl.newRecord(QUEUE_ENTRY);
        row.setTicketId(entry.ticketId());
        row.setConversationId(entry.conversationId());
        row.setQueueKey(entry.queueKey());
        row.setUrgency(entry.urgency());
        row.setFront(entry.front());
        row.setDueAt(entry.dueAt());
        row.setWaitingSince(entry.waitingSince());
        row.setLanguage(entry.language());
        return row;
    }
}
