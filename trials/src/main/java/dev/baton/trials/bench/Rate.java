package dev.baton.trials.bench;

/** One line of a measurement: a number of conversations at the same time, each as fast as it is answered. */
record Rate(int atOnce, double perSecond, Latencies latencies) {
    String cells() {
        return "%.1f | %s | %.1f | %d"
                .formatted(perSecond, latencies.cells(), latencies.millis(1), latencies.failures());
    }
}
