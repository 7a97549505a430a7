package dev.baton.standalone.temporal;

import dev.baton.standalone.machine.Cache;
import dev.baton.standalone.machine.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The copy that an earlier start has downloaded or built. */
final class CachedTemporal implements TemporalSource {
    static Path location() {
        return Cache.directory().resolve("temporal-" + TemporalBinary.PINNED);
    }

    @Override
    public Optional<TemporalBinary> find(Progress progress) {
        return TemporalBinary.at(location());
    }

    /** Moves a finished program into the cache, all at once. Empty if it does not run here. */
    static Optional<TemporalBinary> keep(Path finished) throws IOException {
        if (!finished.toFile().setExecutable(true)
                || TemporalBinary.at(finished).isEmpty()) {
            return Optional.empty();
        }
        Files.move(finished, location(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return TemporalBinary.at(location());
    }
}
