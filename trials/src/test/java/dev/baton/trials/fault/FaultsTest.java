package dev.baton.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.trials.stage.LocalProduct;
import dev.baton.trials.stage.TestProduct;
import dev.baton.trials.stage.Verdict;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kills of {@code ./trial kill}, in short; those of the whole JVM are in the room that starts it. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class FaultsTest {
    private static final Launch FROM_CLASS_PATH = new Launch() {
        @Override
        public LocalProduct product(Map<String, String> environment) throws IOException {
            return TestProduct.start(environment);
        }

        @Override
        public String classPath() {
            return System.getProperty("java.class.path");
        }
    };

    @ParameterizedTest
    @CsvSource({"worker, 1", "servers, 2"})
    void nothingIsLostDoubledOrStuckWhenItIsKilled(String victim, int kills) throws Exception {
        Verdict verdict = Faults.run(FROM_CLASS_PATH, victim, kills, 20_261_121);

        verdict.print(System.out);
        assertThat(verdict.wrong()).isEmpty();
    }
}
