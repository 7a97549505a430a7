package dev.baton.trials.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Times that were taken while something was repeated. */
final class Latencies {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicLong failures = new AtomicLong();
    private volatile long lastAt = System.nanoTime();

    void add(long taken) {
        nanos.add(taken);
        lastAt = System.nanoTime();
    }

    void failed() {
        failures.incrementAndGet();
    }

    int count() {
        return nanos.size();
    }

    long failures() {
        return failures.get();
    }

    /** When the last one was taken, as {@link System#nanoTime()} says it. */
    long lastAt() {
        return lastAt;
    }

    /** @param part 0.5 is the median; 0 if nothing was taken */
    double millis(double part) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1_000_000.0;
    }

    /** Cells of a table: p50, p95, p99, in milliseconds. */
    String cells() {
        return "%.1f | %.1f | %.1f".formatted(millis(0.5), millis(0.95), millis(0.99));
    }

    static double perSecond(int count, long nanos) {
        return count / (nanos / 1e9);
    }
}
