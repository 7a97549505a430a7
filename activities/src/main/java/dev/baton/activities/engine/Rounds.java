package dev.baton.activities.engine;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that this process does again and again, on a thread of its own. */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Round round;
    private volatile @Nullable Thread walking;

    /** What is done each time, with the pause after it. */
    @FunctionalInterface
    public interface Round {
        void go() throws InterruptedException;
    }

    public Rounds(String name, Round round) {
        this.name = name;
        this.round = round;
    }

    public void start() {
        // known before it runs: it ends when it is not the one that walks
        Thread thread = Thread.ofVirtual().name(name).unstarted(this::walk);
        walking = thread;
        thread.start();
    }

    /** Interrupts the round that is under way; there is no other. */
    public void stop() {
        Thread thread = walking;
        walking = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    public boolean running() {
        return walking != null;
    }

    private void walk() {
        try {
            while (walking == Thread.currentThread()) {
                round.go();
            }
        } catch (InterruptedException e) {
            LOG.debug("no more rounds of {}", name);
        }
    }
}
