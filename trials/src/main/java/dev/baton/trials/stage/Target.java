package dev.baton.trials.stage;

import dev.baton.trials.command.Arguments;
import java.net.URI;

/**
 * Where the parts of a running product answer.
 *
 * @param jdbcUrl with user and password
 * @param engine host and port of the Temporal server
 */
public record Target(URI url, String jdbcUrl, String engine) {
    /** Namespace of the product in its engine. */
    public static final String NAMESPACE = "baton";

    /** As the options say: {@code --url}, {@code --jdbc}, {@code --engine}. */
    public static Target of(Arguments arguments) {
        return new Target(
                arguments.url(),
                arguments
                        .text("jdbc")
                        .orElseThrow(() -> new IllegalArgumentException("--jdbc says where the database is")),
                arguments.text("engine").orElse("127.0.0.1:7233"));
    }
}
