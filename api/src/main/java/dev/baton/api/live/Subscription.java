package dev.baton.api.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The mailbox of one listener. Who does not keep up loses hints and is told so: it is a gap like any other. */
public final class Subscription implements AutoCloseable {
    private static final int MOST = 512;

    private final BlockingQueue<Hint> hints = new LinkedBlockingQueue<>(MOST + 1);
    private final Predicate<Hint> interest;
    private final Consumer<Subscription> onClose;

    Subscription(Predicate<Hint> interest, Consumer<Subscription> onClose) {
        this.interest = interest;
        this.onClose = onClose;
    }

    void offer(Hint hint) {
        boolean mine = hint == Hint.GAP || hint == Hint.END || interest.test(hint);
        if (mine && hints.size() >= MOST) {
            hints.clear();
            hints.add(Hint.GAP);
        } else if (mine) {
            hints.add(hint);
        }
    }

    /** Waits for the first hint, then takes all that are there; empty if none came in time. */
    public List<Hint> take(Duration most) throws InterruptedException {
        List<Hint> taken = new ArrayList<>();
        Hint first = hints.poll(Math.max(0, most.toNanos()), TimeUnit.NANOSECONDS);
        if (first != null) {
            taken.add(first);
            hints.drainTo(taken);
        }
        return taken;
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
