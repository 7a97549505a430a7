package dev.baton.trials.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.trials.command.Arguments;
import dev.baton.trials.stage.TestProduct;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

@Timeout(value = 4, unit = TimeUnit.MINUTES)
@ResourceLock(TestProduct.SHARED_PRODUCT)
class ReplayTest {
    @Test
    void recordedConversationsEndInALegalStateWithNothingLostOrDoubled() throws Exception {
        Path file = Path.of(ReplayTest.class.getResource("/recorded.jsonl").toURI());
        String url = TestProduct.shared().target().url().toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = Replay.run(
                new Arguments(file.toString(), "--url", url), new PrintStream(out, true, StandardCharsets.UTF_8));

        String said = out.toString(StandardCharsets.UTF_8);
        System.out.print(said);
        assertThat(status).as(said).isZero();
        assertThat(said).contains("replayed 4 conversations").contains("0 errors");
    }
}
