package dev.baton.domain.queue;

import java.util.Comparator;
import java.util.UUID;

/**
 * Who comes first: urgency, within it those who had an agent already, then the earliest due time, then the longest wait.
 * The ticket's id decides at last, so that the order is one. The store's ORDER BY says the same.
 */
public final class QueueOrder {
    /** Ids as the database orders them: as bytes without sign. {@link UUID#compareTo} takes them as signed numbers. */
    private static final Comparator<UUID> BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final Comparator<QueueEntry> ORDER = Comparator.comparing(QueueEntry::urgency)
            .thenComparing(QueueEntry::front, Comparator.reverseOrder())
            .thenComparing(QueueEntry::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(QueueEntry::waitingSince)
            .thenComparing(QueueEntry::ticketId, BYTES);

    private QueueOrder() {}

    public static Comparator<QueueEntry> comparator() {
        return ORDER;
    }
}
