package dev.baton.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueOrderTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    static QueueEntry entry(long id, Urgency urgency, boolean front, @Nullable Integer due, int since) {
        return new QueueEntry(
                new UUID(id, id),
                new UUID(0, id),
                "care",
                urgency,
                front,
                due == null ? null : TEN.plusSeconds(due),
                TEN.plusSeconds(since),
                null,
                null,
                null,
                null);
    }

    @Test
    void urgencyThenThoseWhoHadAnAgentThenThePromiseThenTheWait() {
        List<QueueEntry> right = List.of(
                entry(1, Urgency.IMMEDIATE, false, null, 900),
                entry(2, Urgency.HIGH, true, 900, 900),
                entry(3, Urgency.HIGH, false, 100, 800),
                entry(4, Urgency.HIGH, false, 200, 0),
                entry(5, Urgency.HIGH, false, null, 1),
                entry(6, Urgency.HIGH, false, null, 2),
                entry(7, Urgency.HIGH, false, null, 2),
                entry(8, Urgency.NORMAL, true, 1, 0),
                entry(9, Urgency.LOW, true, 1, 0));
        List<QueueEntry> shuffled = new ArrayList<>(right);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(QueueOrder.comparator());
        assertThat(shuffled).isEqualTo(right);
    }

    @Test
    void idsAreOrderedAsTheDatabaseOrdersThem() {
        QueueEntry low = entry(0x7fL << 56, Urgency.LOW, false, null, 0);
        QueueEntry high = entry(0x80L << 56, Urgency.LOW, false, null, 0);
        assertThat(QueueOrder.comparator().compare(low, high)).isNegative();
        assertThat(low.ticketId().toString()).isLessThan(high.ticketId().toString());
    }

    @Test
    void tenThousandEntriesHaveOneOrder() {
        Random random = new Random(10_000);
        List<QueueEntry> entries = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Integer due = random.nextBoolean() ? null : random.nextInt(50);
            Urgency urgency = Urgency.values()[random.nextInt(4)];
            entries.add(entry(random.nextLong(), urgency, random.nextInt(9) == 0, due, random.nextInt(50)));
        }
        List<QueueEntry> once = entries.stream().sorted(QueueOrder.comparator()).toList();
        Collections.shuffle(entries, new Random(2));
        assertThat(entries.stream().sorted(QueueOrder.comparator()).toList()).isEqualTo(once);
    }

    @Test
    void aWarningOrABreachLiftsByOneClassUpToHigh() {
        assertThat(Urgency.LOW.lifted()).isEqualTo(Urgency.NORMAL);
        assertThat(Urgency.LOW.lifted().lifted()).isEqualTo(Urgency.HIGH);
        assertThat(Urgency.HIGH.lifted()).isEqualTo(Urgency.HIGH);
        assertThat(Urgency.IMMEDIATE.lifted()).isEqualTo(Urgency.IMMEDIATE);
    }
}
