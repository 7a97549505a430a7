package dev.baton.trials.bench;

import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Pause;
import dev.baton.trials.stage.Crowd;
import dev.baton.trials.stage.Processes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** How much the three processes of a product hold. */
final class Memory {
    private static final int SETTLING_MILLIS = 5_000;

    private final Baton baton;
    private final long jvm;
    private final long temporal;
    private final long postgres;

    /** @param addresses what the product says of itself */
    Memory(Baton baton, Properties addresses) {
        this.baton = baton;
        this.jvm = Long.parseLong(addresses.getProperty("pid"));
        this.temporal = Long.parseLong(addresses.getProperty("temporal.pid"));
        this.postgres = Long.parseLong(addresses.getProperty("postgres.pid"));
    }

    /** Opens so many conversations, each with a first question answered, and waits until it is quiet. */
    void open(int conversations) throws IOException, InterruptedException {
        List<String> troubles = Crowd.times(
                conversations,
                16,
                number -> baton.open(Opening.empty()).post(UUID.randomUUID().toString(), AiTurns.question(number)));
        if (!troubles.isEmpty()) {
            throw new IOException("conversations could not be opened: " + troubles.getFirst());
        }
        Pause.millis(SETTLING_MILLIS);
    }

    /** Cells: MB of the JVM now and at its peak, of its heap, of Temporal now and at its peak, of PostgreSQL. */
    String cells() throws IOException {
        return "%d | %d | %.0f | %s | %d"
                .formatted(
                        Processes.residentMegabytes(jvm),
                        Processes.peakMegabytes(jvm),
                        heapMegabytes(),
                        temporal > 0
                                ? Processes.residentMegabytes(temporal) + " | " + Processes.peakMegabytes(temporal)
                                : "- | -",
                        Processes.sharedOutMegabytes(postgres));
    }

    /** Used at the moment, garbage included. */
    private double heapMegabytes() {
        return baton.send("GET", "/actuator/prometheus", Map.of("Accept", "text/plain"), null)
                        .expected()
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / 1_048_576;
    }
}
