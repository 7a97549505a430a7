package dev.baton.trials.bench;

/**
 * One line of a measurement.
 *
 * @param atOnce conversations, or senders, at the same time
 */
record Rate(int atOnce, double perSecond, Latencies latencies) {
    String cells() {
        return "%d | %.1f | %s | %d".formatted(atOnce, perSecond, latencies.cells(), latencies.failures());
    }
}
