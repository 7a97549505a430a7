package dev.baton.api.engine;

import dev.baton.domain.refusal.Refusal;
import dev.baton.store.outbox.ClaimNextToTell;
import dev.baton.store.outbox.ClaimNextToTell.ToTell;
import dev.baton.store.outbox.MarkTold;
import dev.baton.store.outbox.ReadTelling;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the stories what the outbox holds: at once after the commit that wrote it, and again until it is heard, in order within
 * a conversation. Any number of nodes may do so; the claim on the row keeps them apart, and the Update's id makes a repetition
 * harmless.
 */
@Component
public class Relay {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    /** Longer than two calls with their deadlines. */
    private static final Duration CLAIM = Duration.ofMillis(3 * Stories.DEADLINE_MILLIS);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 32;

    private final ClaimNextToTell claim;
    private final MarkTold mark;
    private final ReadTelling telling;
    private final Stories stories;
    private final EngineState engine;
    private final List<RefusedTelling> listeners;
    private final MeterRegistry meters;
    private final Semaphore lanes = new Semaphore(AT_ONCE);
    private final Map<UUID, Boolean> running = new ConcurrentHashMap<>();

    Relay(
            ClaimNextToTell claim,
            MarkTold mark,
            ReadTelling telling,
            Stories stories,
            EngineState engine,
            ObjectProvider<RefusedTelling> listeners,
            MeterRegistry meters) {
        this.claim = claim;
        this.mark = mark;
        this.telling = telling;
        this.stories = stories;
        this.engine = engine;
        this.listeners = listeners.orderedStream().toList();
        this.meters = meters;
    }

    /** Undoes what was done in the hope that the story would agree. */
    public interface RefusedTelling {
        void refused(ToTell what, Refusal refusal);
    }

    /** After a commit: tells what is due, on a thread of its own. Does nothing while the engine is away: the sweep tries. */
    public void soon(UUID conversationId) {
        if (!engine.away()) {
            start(conversationId);
        }
    }

    /** Tries everything that is due; while the engine is away, one conversation as a probe. */
    void sweep() {
        for (UUID conversationId : telling.due(engine.away() ? 1 : 4 * AT_ONCE)) {
            start(conversationId);
        }
    }

    /** Lets nobody begin any more and waits for those who tell. */
    void rest(Duration atMost) throws InterruptedException {
        if (!lanes.tryAcquire(AT_ONCE, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Somebody is still telling; the row is told again by the next process");
        }
    }

    private void start(UUID conversationId) {
        // whoever runs sees the newest rows before it ends, or leaves the mark for one more look
        if (running.merge(conversationId, false, (looking, again) -> true)) {
            return;
        }
        Thread.ofVirtual().name("relay").start(() -> run(conversationId));
    }

    private void run(UUID conversationId) {
        try {
            boolean more = true;
            while (more) {
                running.put(conversationId, false);
                tellAllDue(conversationId);
                more = running.computeIfPresent(conversationId, (id, again) -> again ? true : null) != null;
            }
        } catch (RuntimeException e) {
            running.remove(conversationId);
            log.warn("telling stopped, the sweep goes on: {}", e.toString());
        }
    }

    private void tellAllDue(UUID conversationId) {
        lanes.acquireUninterruptibly();
        try {
            Optional<ToTell> next = claim.claim(conversationId, CLAIM);
            while (next.isPresent() && tell(next.get())) {
                next = claim.claim(conversationId, CLAIM);
            }
        } finally {
            lanes.release();
        }
    }

    /** True if there may be a next one to tell now. */
    private boolean tell(ToTell what) {
        Told told = stories.tell(what);
        meters.counter(
                        "baton.relay",
                        "kind",
                        what.kind(),
                        "result",
                        told.getClass().getSimpleName())
                .increment();
        switch (told) {
            case Told.Away away -> {
                if (engine.silent()) {
                    log.warn("The engine does not answer ({}); messages are kept and told later", away.why());
                }
            }
            default -> {
                if (engine.answered()) {
                    log.info("The engine answers again");
                    mark.allAgain();
                }
            }
        }
        return switch (told) {
            case Told.Taken taken -> mark.told(what.id());
            case Told.No(var refusal) -> {
                listeners.forEach(listener -> listener.refused(what, refusal));
                mark.refused(what.id(), refusal);
                yield true;
            }
            case Told.Unknown unknown -> again(what);
            case Told.Away away -> again(what);
        };
    }

    private boolean again(ToTell what) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), 250L << Math.min(what.attempts(), 10));
        mark.again(what.id(), Duration.ofMillis(millis));
        return false;
    }
}
