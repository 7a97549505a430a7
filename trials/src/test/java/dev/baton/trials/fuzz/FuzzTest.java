package dev.baton.trials.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.trials.client.Baton;
import dev.baton.trials.stage.LocalProduct;
import dev.baton.trials.stage.TestProduct;
import dev.baton.trials.stage.Verdict;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a product of its own: afterwards nobody knows what the administrator has changed. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class FuzzTest {
    @Test
    void badInputThroughEveryFieldIsRefusedWithACode() throws Exception {
        try (LocalProduct product = TestProduct.start(Map.of());
                Baton baton = new Baton(product.target().url())) {
            Verdict verdict = new Fuzz(baton, Strings.own(), Fuzz.Amount.SHORT, 20_261_121).run();

            verdict.print(System.out);
            assertThat(verdict.wrong()).isEmpty();
        }
    }
}
