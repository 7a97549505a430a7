package dev.baton.trials.bench;

import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Pause;
import dev.baton.trials.stage.Crowd;
import dev.baton.trials.stage.Processes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How much the product's JVM holds with so many conversations open, each with a first question answered. */
final class Memory {
    private static final int SETTLING_MILLIS = 5_000;

    private final Baton baton;
    private final long pid;

    Memory(Baton baton, long pid) {
        this.baton = baton;
        this.pid = pid;
    }

    /** @param heapMegabytes used at the moment, garbage included */
    record Held(int conversations, long residentMegabytes, double heapMegabytes) {}

    Held before() throws IOException {
        return held(0);
    }

    Held with(int conversations) throws IOException, InterruptedException {
        List<String> troubles = Crowd.times(
                conversations,
                16,
                number ->
                        baton.open(Opening.empty()).post(UUID.randomUUID().toString(), "How long does delivery take?"));
        if (!troubles.isEmpty()) {
            throw new IOException("conversations could not be opened: " + troubles.getFirst());
        }
        Pause.millis(SETTLING_MILLIS);
        return held(conversations);
    }

    private Held held(int conversations) throws IOException {
        double bytes = baton.send("GET", "/actuator/prometheus", Map.of("Accept", "text/plain"), null)
                .expected()
                .text()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return new Held(conversations, Processes.residentMegabytes(pid), bytes / 1_048_576);
    }
}
