package dev.baton.trials.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Team;
import dev.baton.trials.stage.TestProduct;
import dev.baton.trials.stage.Verdict;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The races of {@code ./trial}, in short. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@ResourceLock(TestProduct.SHARED_PRODUCT)
class RacesTest {
    private static final long SEED = 20_261_121;

    private final Stage stage = new Stage(TestProduct.shared().target());

    @AfterEach
    void clear() {
        stage.close();
    }

    @Test
    void noAiMessageIsNumberedAfterATakeOver() throws Exception {
        held(new TakeOverRace(stage, SEED, TestProduct.model()).run(40, 8));
    }

    @Test
    void oneOfManyWhoAcceptWinsAndTheOthersReadWho() throws Exception {
        held(new AcceptRace(stage, Team.hired(stage.baton(), 8), SEED).run(20, 4));
    }

    @Test
    void repeatedAndReorderedRequestsHaveOneEffectEach() throws Exception {
        held(new DuplicateRace(stage, SEED).run(30, 6));
    }

    private static void held(Verdict verdict) {
        verdict.print(System.out);
        assertThat(verdict.wrong()).isEmpty();
    }
}
