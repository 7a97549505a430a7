package dev.baton.api.attachment;

import dev.baton.api.refusal.RefusedWith;
import dev.baton.domain.refusal.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many files come in at once on this node: each takes room on its disk while it does. */
@Component
class UploadSlots {
    private static final int OF_ONE = 4;
    private static final int OF_ALL = 64;
    private static final int AGAIN_AFTER_SECONDS = 5;

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** Refused: RATE_LIMITED. To be closed when the file is in. */
    Slot take(String sender) {
        int its = taken.merge(sender, 1, Integer::sum);
        Slot slot = () -> {
            all.decrementAndGet();
            taken.computeIfPresent(sender, (key, count) -> count == 1 ? null : count - 1);
        };
        if (all.incrementAndGet() > OF_ALL || its > OF_ONE) {
            slot.close();
            throw RefusedWith.retryAfter(Refusal.RATE_LIMITED, AGAIN_AFTER_SECONDS);
        }
        return slot;
    }

    interface Slot extends AutoCloseable {
        @Override
        void close();
    }
}
