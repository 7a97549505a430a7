package dev.baton.api.live;

import dev.baton.api.security.Limits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * At most so many streams a person on this node. A further one ends the oldest: that one may be a line that was cut without a
 * word, and refusing would lock its owner out until the cut is noticed.
 */
@Component
class StreamSlots {
    private final int most;
    private final Map<String, Deque<Subscription>> open = new ConcurrentHashMap<>();

    StreamSlots(Limits limits) {
        this.most = limits.streams();
    }

    void enter(String person, Subscription stream) {
        open.compute(person, (key, streams) -> {
            Deque<Subscription> mine = streams == null ? new ArrayDeque<>() : streams;
            if (mine.size() >= most) {
                mine.removeFirst().offer(Hint.END);
            }
            mine.addLast(stream);
            return mine;
        });
    }

    void leave(String person, Subscription stream) {
        open.computeIfPresent(person, (key, mine) -> {
            mine.remove(stream);
            return mine.isEmpty() ? null : mine;
        });
    }
}
