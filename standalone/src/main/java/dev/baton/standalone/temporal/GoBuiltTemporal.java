package dev.baton.standalone.temporal;

import dev.baton.standalone.machine.Cache;
import dev.baton.standalone.machine.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Built here, where a Go toolchain and its modules can be had but no binary. */
final class GoBuiltTemporal implements TemporalSource {
    private static final String PROGRAM = "github.com/temporalio/cli/cmd/temporal";
    private static final String VERSION = "-X github.com/temporalio/cli/internal/temporalcli.Version=";
    private static final int PACKAGES = 1700;

    private final Path home;

    /** @param home the directory of this repository */
    GoBuiltTemporal(Path home) {
        this.home = home;
    }

    @Override
    public Optional<TemporalBinary> find(Progress progress) {
        Optional<GoBuild> go = GoBuild.in(home.resolve("tools/temporal"));
        if (go.isEmpty()) {
            progress.say("  there is no Go toolchain to build it with");
            return Optional.empty();
        }
        try {
            progress.say("Temporal " + TemporalBinary.PINNED
                    + " is built with Go, once (usually 3 min 30 s on two processors; it needs 4 GB of disk)");
            return Cache.alone("temporal", () -> build(go.get(), progress));
        } catch (Exception e) {
            progress.say("  not built: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<TemporalBinary> build(GoBuild go, Progress progress) throws IOException {
        Path target = Cache.directory().resolve("temporal-" + TemporalBinary.PINNED + ".building");
        try {
            go.build(PROGRAM, VERSION + TemporalBinary.PINNED, target, PACKAGES, "3 min 30 s", progress);
            return CachedTemporal.keep(target);
        } finally {
            Files.deleteIfExists(target);
        }
    }
}
