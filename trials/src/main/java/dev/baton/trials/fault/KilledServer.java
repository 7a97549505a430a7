package dev.baton.trials.fault;

import dev.baton.trials.check.Journal;
import dev.baton.trials.client.Pause;
import dev.baton.trials.stage.LocalProduct;
import dev.baton.trials.stage.Processes;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** F6, F8, F26: the database, the engine or the whole JVM is killed at random moments under load, and comes back. */
final class KilledServer {
    /** What is killed, and how it comes back. */
    enum Victim {
        POSTGRES("PostgreSQL killed under load (F6)"),
        TEMPORAL("Temporal killed under load (F8)"),
        SERVERS("PostgreSQL and Temporal killed by turns under load (F6, F8)"),
        STANDALONE("The standalone JVM killed under load, its servers left behind; every second time all of it (F26)");

        private final String what;

        Victim(String what) {
            this.what = what;
        }
    }

    private static final int CUSTOMERS = 6;
    /** Messages that are acknowledged between two kills: at least so many, at most twice as many. */
    private static final int CALM = 12;

    private static final int FINE_MILLIS = 500;
    private static final Duration LONGEST_CALM = Duration.ofMinutes(2);

    private final LocalProduct product;
    private final Stage stage;
    private final Random random;
    private final long seed;
    private final List<String> restarts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    KilledServer(LocalProduct product, Stage stage, long seed) {
        this.product = product;
        this.stage = stage;
        this.seed = seed;
        this.random = new Random(seed);
    }

    Verdict run(Victim victim, int kills) throws InterruptedException, IOException {
        List<String> counts = new ArrayList<>();
        try (Load load = new Load(stage, CUSTOMERS)) {
            for (int kill = 0; kill < kills; kill++) {
                awaitWork(CALM + random.nextInt(CALM));
                Pause.millis(random.nextInt(FINE_MILLIS));
                kill(victim, kill);
            }
            awaitWork(CALM);
            troubles.addAll(load.finish());
            counts.add(kills + " kills; " + load);
        }
        if (!restarts.isEmpty()) {
            counts.add("ready again after " + restarts);
        }
        counts.add(stage.recorder().journal().unknown().size() + " tries ended without a known outcome, "
                + stage.recorder().journal().acknowledged().size() + " messages were acknowledged");
        return new Verdict(victim.what, seed, counts, troubles, stage.judge());
    }

    /** Until so many more messages have been acknowledged: then everything works again, and is at work. */
    private void awaitWork(int messages) {
        Journal journal = stage.recorder().journal();
        int before = journal.acknowledged().size();
        if (!Pause.until(LONGEST_CALM, () -> journal.acknowledged().size() >= before + messages)) {
            troubles.add("only %d messages were acknowledged within %s"
                    .formatted(journal.acknowledged().size() - before, LONGEST_CALM));
        }
    }

    private void kill(Victim victim, int number) throws IOException {
        switch (victim) {
            case POSTGRES -> Processes.signal("KILL", postmaster());
            case TEMPORAL -> killTemporal();
            case SERVERS -> {
                if (number % 2 == 0) {
                    Processes.signal("KILL", postmaster());
                } else {
                    killTemporal();
                }
            }
            case STANDALONE -> {
                if (number % 2 == 0) {
                    product.killJvm();
                } else {
                    product.killAll();
                }
                restarts.add("%.1f s".formatted(product.restart().toMillis() / 1000.0));
            }
        }
    }

    private void killTemporal() throws IOException {
        for (long pid : Processes.withCommand(product.data().resolve("temporal") + "/")) {
            Processes.signal("KILL", pid);
        }
    }

    private long postmaster() throws IOException {
        Path file = product.data().resolve("postgres").resolve("data").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }
}
