package dev.baton.trials.fuzz;

import dev.baton.trials.client.Baton;
import dev.baton.trials.command.Arguments;
import dev.baton.trials.stage.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The fuzz run as a command: {@code --corpora DIRECTORY}, {@code --per-field N}, {@code --seed N}. */
public final class FuzzRun {
    private static final int PER_FIELD = 10;

    private FuzzRun() {}

    public static Verdict run(Baton baton, Arguments arguments) throws IOException, InterruptedException {
        Strings strings = Strings.own();
        Optional<Path> corpora = arguments.path("corpora");
        if (corpora.isPresent()) {
            strings = strings.and(corpora.get());
        }
        return new Fuzz(baton, strings, arguments.number("per-field", PER_FIELD), arguments.seed()).run();
    }
}
