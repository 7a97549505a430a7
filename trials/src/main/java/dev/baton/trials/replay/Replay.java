package dev.baton.trials.replay;

import dev.baton.trials.agent.Cast;
import dev.baton.trials.client.Baton;
import dev.baton.trials.command.Arguments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays recorded conversations through the public API. */
public final class Replay {
    private static final int AT_ONCE = 4;

    private final Baton baton;

    private Replay(Baton baton) {
        this.baton = baton;
    }

    /** @return the exit status: 0, or 1 on any error */
    public static int run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        Path file = Path.of(arguments
                .word(0)
                .orElseThrow(() -> new IllegalArgumentException("which file of recorded conversations?")));
        List<Recording> recordings = Recording.read(file, arguments.number("limit", Integer.MAX_VALUE));
        try (Baton baton = new Baton(arguments.url())) {
            Bar bar = new Bar(out, arguments.has("terminal"), recordings.size());
            Totals totals = new Replay(baton).play(recordings, arguments.number("parallel", AT_ONCE), bar);
            totals.troubles().forEach(trouble -> out.println("ERROR " + trouble));
            out.println(totals.line());
            return totals.errors() == 0 ? 0 : 1;
        }
    }

    private Totals play(List<Recording> recordings, int atOnce, Bar bar) throws InterruptedException {
        long start = System.nanoTime();
        List<Played> played = new ArrayList<>();
        try (Cast cast = Cast.onStage(baton);
                ExecutorService stage =
                        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<Played>> plays = new ArrayList<>();
            for (Recording recording : recordings) {
                plays.add(stage.submit(told(bar, recording, new CustomerScript(baton, cast, recording))));
            }
            for (Future<Played> play : plays) {
                played.add(result(play));
            }
            bar.clear();
            return new Totals(played, cast.troubles(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static Callable<Played> told(Bar bar, Recording recording, CustomerScript script) {
        return () -> {
            Played played;
            try {
                played = script.play();
            } catch (RuntimeException e) {
                played = Played.failed(recording.id(), String.valueOf(e.getMessage()));
            }
            bar.done(played.line());
            return played;
        };
    }

    private static Played result(Future<Played> play) throws InterruptedException {
        try {
            return play.get();
        } catch (ExecutionException e) {
            return Played.failed("unknown", String.valueOf(e.getCause()));
        }
    }
}
