package dev.baton.trials.command;

import dev.baton.trials.client.Teammate;
import dev.baton.trials.fault.Faults;
import dev.baton.trials.fault.Launch;
import dev.baton.trials.fuzz.FuzzRun;
import dev.baton.trials.model.SlowModel;
import dev.baton.trials.race.AcceptRace;
import dev.baton.trials.race.DuplicateRace;
import dev.baton.trials.race.TakeOverRace;
import dev.baton.trials.stage.LocalProduct;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Target;
import dev.baton.trials.stage.Team;
import dev.baton.trials.stage.Verdict;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Races, faults and bad input: each starts a product of its own, unless {@code --url} and {@code --jdbc} name one. */
final class TrialCommand {
    static final String USAGE = """
            takeover   [--trials 1000]  a person takes over at a random instant of an AI turn (H1)
            accept     [--trials 500]   2 to 20 people accept one ticket at once (E15)
            duplicates [--trials 300]   the same request several times, and several in no order (H8)
            kill worker|postgres|temporal|servers [--trials 10]   kill -9 in the middle of the work
            standalone [--trials 40]    kill -9 of ./run, its servers left behind or not (F26)
            fuzz [--corpora DIR] [--per-field 10]   bad input through every field of every endpoint
                each with [--seed N]; without [--url U --jdbc J --engine HOST:PORT] on a product of its own
            """;

    private static final int AT_ONCE = 16;
    private static final int TICKETS_AT_ONCE = 4;
    private static final int RIVALS = 20;

    private final Arguments arguments;
    private final PrintStream out;
    private final long seed;

    TrialCommand(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
        this.seed = arguments.seed();
    }

    /** @return the exit status */
    int run(String trial) throws Exception {
        out.println("seed " + seed);
        Verdict verdict = trial.equals("kill") || trial.equals("standalone")
                ? Faults.run(
                        Launch.of(home()),
                        faultOf(trial),
                        arguments.number("trials", trial.equals("kill") ? 10 : 40),
                        seed)
                : onProduct(trial);
        verdict.print(out);
        return verdict.holds() ? 0 : 1;
    }

    private String faultOf(String trial) {
        return trial.equals("standalone")
                ? trial
                : arguments.word(0).orElseThrow(() -> new IllegalArgumentException("kill what?"));
    }

    private Verdict onProduct(String trial) throws Exception {
        try (SlowModel model = SlowModel.onFreePort(TakeOverRace::turnMillis)) {
            if (arguments.has("url")) {
                return run(trial, Target.of(arguments), model);
            }
            try (LocalProduct product = LocalProduct.start(home(), withModel(model))) {
                return run(trial, product.target(), model);
            }
        }
    }

    private Verdict run(String trial, Target target, SlowModel model) throws Exception {
        try (Stage stage = new Stage(target)) {
            return switch (trial) {
                case "takeover" -> new TakeOverRace(stage, seed, model).run(arguments.number("trials", 1_000), AT_ONCE);
                case "accept" -> {
                    List<Teammate> rivals = Team.hired(stage.baton(), RIVALS);
                    yield new AcceptRace(stage, rivals, seed).run(arguments.number("trials", 500), TICKETS_AT_ONCE);
                }
                case "duplicates" -> new DuplicateRace(stage, seed).run(arguments.number("trials", 300), AT_ONCE);
                case "fuzz" -> FuzzRun.run(stage.baton(), arguments);
                default -> throw new IllegalArgumentException("there is no trial " + trial + "\n" + USAGE);
            };
        }
    }

    /** Where {@code ./run} is. */
    static Path home() {
        return Path.of(System.getProperty("baton.home", "."));
    }

    static Map<String, String> withModel(SlowModel model) {
        return Map.of("OPENAI_BASE_URL", model.url().toString(), "OPENAI_API_KEY", "none");
    }
}
