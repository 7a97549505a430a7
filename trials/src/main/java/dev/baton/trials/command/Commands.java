package dev.baton.trials.command;

import dev.baton.trials.bench.Bench;
import dev.baton.trials.fault.KilledNodes;
import dev.baton.trials.image.Images;
import dev.baton.trials.replay.Replay;
import dev.baton.trials.stage.Verdict;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;

/** The entry of every script: the first word says what to do. */
public final class Commands {
    private static final String USAGE = """
            replay FILE [--url U] [--limit N] [--parallel N]
                plays recorded conversations, one JSON conversation a line, through the public API
            """ + TrialCommand.USAGE + """
                    cluster [--trials 4] [--seed N]
                        ./cluster under load: a worker and an API node are killed at once, again and again
                    images
                        builds the images and starts the services of production, without an engine for containers
                    bench [--seconds 20] [--write] [--only "start turns chat passage history memory"]
                          [--url U --jdbc J --engine HOST:PORT]
                        measures a Baton of its own, or the one at U, and with --write renews docs/performance.md
                    """;

    private Commands() {}

    public static void main(String[] typed) {
        Locale.setDefault(Locale.ROOT);
        System.exit(run(typed, System.out));
    }

    /** @return the exit status */
    static int run(String[] typed, PrintStream out) {
        List<String> words = List.of(typed);
        if (words.isEmpty() || words.contains("--help")) {
            out.print(USAGE);
            return words.isEmpty() ? 2 : 0;
        }
        Arguments arguments = new Arguments(words.subList(1, words.size()).toArray(String[]::new));
        try {
            return switch (words.getFirst()) {
                case "bench" -> Bench.run(TrialCommand.home(), arguments, out);
                case "images" -> Images.run(TrialCommand.home(), out);
                case "replay" -> Replay.run(arguments, out);
                case "cluster" -> cluster(arguments, out);
                default -> new TrialCommand(arguments, out).run(words.getFirst());
            };
        } catch (NoSuchFileException e) {
            out.println("ERROR there is no file " + e.getFile());
            return 1;
        } catch (Exception e) {
            out.println("ERROR " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return 1;
        }
    }

    private static int cluster(Arguments arguments, PrintStream out) throws Exception {
        Verdict verdict = KilledNodes.run(TrialCommand.home(), arguments.number("trials", 4), arguments.seed());
        verdict.print(out);
        return verdict.holds() ? 0 : 1;
    }
}
