package dev.baton.standalone.temporal;

import dev.baton.standalone.machine.Progress;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@code temporal} that somebody has installed. */
final class TemporalOnPath implements TemporalSource {
    private final String path;

    /** @param path as in the environment variable PATH */
    TemporalOnPath(String path) {
        this.path = path;
    }

    @Override
    public Optional<TemporalBinary> find(Progress progress) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> TemporalBinary.at(Path.of(directory, "temporal")))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
