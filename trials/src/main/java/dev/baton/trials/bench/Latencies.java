package dev.baton.trials.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Times that were taken while something was repeated. */
final class Latencies {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicLong failures = new AtomicLong();

    void add(long taken) {
        nanos.add(taken);
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

    /** @param part 0.5 is the median; 0 if nothing was taken */
    double millis(double part) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1_000_000.0;
    }

    /** "p50 12.3 ms, p99 40.1 ms, max 55.0 ms" */
    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms, max %.1f ms".formatted(millis(0.5), millis(0.99), millis(1));
    }

    /** Cells of a table: p50, p99, longest, in milliseconds. */
    String cells() {
        return "%.1f | %.1f | %.1f".formatted(millis(0.5), millis(0.99), millis(1));
    }

    static double perSecond(int count, long nanos) {
        return count / (nanos / 1e9);
    }
}
