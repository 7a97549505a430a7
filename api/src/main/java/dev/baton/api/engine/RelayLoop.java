package dev.baton.api.engine;

import dev.baton.api.live.Hint;
import dev.baton.api.live.HintHub;
import dev.baton.api.live.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells what other processes wrote, as soon as a hint says so, and what is due for another try, twice a second. */
@Component
class RelayLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMillis(3 * Stories.DEADLINE_MILLIS);

    private final Relay relay;
    private final HintHub hub;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    RelayLoop(Relay relay, HintHub hub) {
        this.relay = relay;
        this.hub = hub;
    }

    private void run() {
        try (Subscription hints = hub.all(hint -> hint.kind().equals("outbox"))) {
            long nextSweep = System.nanoTime();
            while (running) {
                List<Hint> heard = hints.take(PAUSE);
                heard.stream().filter(hint -> hint.kind().equals("outbox")).forEach(this::tell);
                if (System.nanoTime() - nextSweep >= 0) {
                    sweep();
                    nextSweep = System.nanoTime() + PAUSE.toNanos();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Hint hint) {
        relay.soon(UUID.fromString(hint.id()));
    }

    private void sweep() {
        try {
            relay.sweep();
        } catch (RuntimeException e) {
            log.warn("The store does not answer: {}", e.toString());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("relay-loop").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        try {
            if (stopping != null) {
                stopping.join(PATIENCE);
            }
            relay.rest(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Between the hub, whose end wakes it, and the pool that it needs to its last row. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
