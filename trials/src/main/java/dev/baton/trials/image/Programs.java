package dev.baton.trials.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine's programs, which stand for those of the images that ours are built upon and stand beside. */
final class Programs {
    private static final int JAVA = 25;

    private Programs() {}

    /** The directory of the programs that a base image is there for. */
    static Path of(String base) throws IOException {
        if (base.startsWith("eclipse-temurin:" + JAVA + "-")) {
            if (Runtime.version().feature() < JAVA) {
                throw new IOException("the image has Java " + JAVA + ", and this is " + Runtime.version());
            }
            return Path.of(System.getProperty("java.home"), "bin");
        }
        if (base.startsWith("node:")) {
            return Objects.requireNonNull(found("node").toRealPath().getParent());
        }
        throw new IllegalArgumentException("the check does not know the image " + base);
    }

    /** @throws IOException if it is not on PATH; the message says so */
    static Path found(String program) throws IOException {
        return on(System.getenv().getOrDefault("PATH", ""), program)
                .orElseThrow(() -> new IOException("there is no " + program + " on PATH"));
    }

    /** One that an earlier ./run or ./cluster has put into our cache. */
    static Path cached(String name) throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "baton");
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new IOException("there is no " + name + " in " + cache + ": start ./cluster once"));
        }
    }

    private static Optional<Path> on(String path, String program) {
        return List.of(path.split(":")).stream()
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
