package dev.baton.trials.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.trials.image.Dockerfile.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of images and services knows every word of ours, and refuses what it does not know. */
class ImagesTest {
    private static final Path HOME = Path.of("..");

    @Test
    void ourImagesAreBuiltInThisOrder() throws IOException {
        Dockerfile ours = Dockerfile.parse(Files.readString(HOME.resolve("Dockerfile")));

        assertThat(ours.upTo("worker")).extracting(Stage::name).containsExactly("build", "runtime", "worker");
        assertThat(ours.upTo("api")).extracting(Stage::name).containsExactly("build", "web", "runtime", "api");
        assertThat(ours.stages()).flatExtracting(Stage::instructions).allSatisfy(step -> {
            if (!step.options().isEmpty()) {
                assertThat(step.option(step.word().equals("COPY") ? "from" : "mount"))
                        .isNotEmpty();
            }
        });
    }

    @Test
    void aLongStepIsOneStepAndCommentsAreNone() {
        Stage stage = Dockerfile.parse("""
                FROM one AS two
                # first
                RUN a \\
                    # in between
                    b
                COPY --from=three x y
                """).stages().getFirst();

        assertThat(stage.base()).isEqualTo("one");
        assertThat(stage.instructions())
                .extracting(step -> step.word() + " " + step.rest().replaceAll(" +", " "))
                .containsExactly("RUN a b", "COPY x y");
        assertThat(stage.instructions().getLast().option("from")).isEqualTo("three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM a\nADD x y", "FROM --platform=x a", "FROM a\nRUN b \\"})
    void whatItDoesNotKnowIsRefused(String text) {
        assertThatThrownBy(() -> Dockerfile.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOptionThatItDoesNotKnowIsRefused() {
        Stage stage = Dockerfile.parse("FROM a\nCOPY --chown=1 x y").stages().getFirst();
        assertThatThrownBy(() -> stage.instructions().getFirst().option("from")).hasMessageContaining("--chown");
    }

    @Test
    void ourServicesAreGivenEverythingByTheExample() throws IOException {
        String yaml = Files.readString(HOME.resolve("docker-compose.yml"));
        Map<String, String> values = Compose.values(Files.readString(HOME.resolve("deploy/env.example")));
        assertThatThrownBy(() -> Compose.of(yaml, values).check()).hasMessageContaining("is missing");

        values.replaceAll((name, value) -> value.isEmpty() ? "given" : value);
        Compose given = Compose.of(yaml, values);
        given.check();

        assertThat(given.environment("api-1"))
                .containsEntry("BATON_DB_USER", "baton_app")
                .containsEntry("BATON_SECRET", "given");
        assertThat(given.command("temporal-schema")).containsExactly("sh", "/deploy/schema.sh");
        assertThat(given.mounted("temporal-schema")).containsEntry("deploy/temporal", "/deploy");
        assertThat(given.healthCheck("worker-1").getLast()).contains("\"$status\" = 200");
    }

    @Test
    void aValueStandsInForOneThatIsNotGiven() {
        Compose compose =
                Compose.of("services: {a: {environment: {X: '${A:-${B:-c}}', Y: '${A}', Z: '$$x'}}}", Map.of("B", "b"));
        assertThat(compose.environment("a")).isEqualTo(Map.of("X", "b", "Y", "", "Z", "$x"));
    }

    @ParameterizedTest
    @CsvSource({
        "**/target, api/target/x.jar, true",
        "**/target, target/x, true",
        "**/target, api/targets/x, false",
        "data, data/x, true",
        "data, store/data/x, false",
        "*.log, run.log, true",
        "*.log, a/run.log, false",
        ".env, .env, true",
    })
    void whatIsIgnoredIsNotCopied(String pattern, String file, boolean ignored) {
        assertThat(Context.names(pattern, file)).isEqualTo(ignored);
    }

    @Test
    void noStepNeedsWhatIsIgnored() throws IOException {
        List<String> ignored = Files.readAllLines(HOME.resolve(".dockerignore"));
        for (String needed :
                List.of("mvnw", "pom.xml", "trials/pom.xml", "console-web/.npmrc", "console-web/package-lock.json")) {
            assertThat(ignored).as(needed).noneMatch(pattern -> Context.names(pattern, needed));
        }
    }
}
