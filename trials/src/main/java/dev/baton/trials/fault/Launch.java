package dev.baton.trials.fault;

import dev.baton.trials.stage.LocalProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How a trial gets a product of its own, and what a worker beside it is started from. */
public interface Launch {
    LocalProduct product(Map<String, String> environment) throws IOException;

    /** Class path of the product; asked after the product has been started. */
    String classPath() throws IOException;

    /** From a checked out repository, by {@code ./run}. */
    static Launch of(Path repository) {
        return new Launch() {
            @Override
            public LocalProduct product(Map<String, String> environment) throws IOException {
                return LocalProduct.start(repository, environment);
            }

            @Override
            public String classPath() throws IOException {
                Path target = repository.resolve("standalone").resolve("target").toAbsolutePath();
                return target.resolve("classes") + ":"
                        + Files.readString(target.resolve("class-path")).strip();
            }
        };
    }
}
