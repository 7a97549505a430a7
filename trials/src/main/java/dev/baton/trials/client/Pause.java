package dev.baton.trials.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting, in one place: for something, or, where time itself is what a trial is about, for an instant. */
public final class Pause {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Pause() {}

    /** Lets time pass: the length of a model's call, the random instant of a fault, the pause before a repetition. */
    public static void millis(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting");
            }
        }
    }

    /** Looks every 50 ms; false if it did not become true in time. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        return until(limit, BETWEEN_LOOKS, condition);
    }

    /** @param between two looks, for conditions that are expensive to look at */
    public static boolean until(Duration limit, Duration between, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            millis(between.toMillis());
        }
        return true;
    }
}
