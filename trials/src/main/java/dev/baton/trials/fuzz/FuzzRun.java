package dev.baton.trials.fuzz;

import dev.baton.trials.client.Baton;
import dev.baton.trials.command.Arguments;
import dev.baton.trials.stage.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The fuzz run as a command: {@code --corpora DIRECTORY}, {@code --per-field N} of its texts, {@code --seed N}. */
public final class FuzzRun {
    private static final int PER_FIELD = 10;

    private FuzzRun() {}

    public static Verdict run(Baton baton, Arguments arguments) throws IOException, InterruptedException {
        Strings strings = Strings.own();
        Optional<Path> corpora = arguments.path("corpora");
        if (corpora.isPresent()) {
            strings = strings.and(corpora.get());
        }
        Fuzz.Amount amount = new Fuzz.Amount(Integer.MAX_VALUE, arguments.number("per-field", PER_FIELD));
        return new Fuzz(baton, strings, amount, arguments.seed()).run();
    }
}
