package dev.baton.standalone.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.standalone.machine.FreePorts;
import dev.baton.standalone.machine.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InMemoryServerTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @TempDir
    Path home;

    @Test
    void theLastResortStartsWithAWarningThatItForgets() throws Exception {
        FindTemporal nothingToBeHad = new FindTemporal(home, Map.of("BATON_TEMPORAL", "memory"));

        try (TemporalServer server =
                nothingToBeHad.start(home, FreePorts.one(), FreePorts.one(), new Progress(new PrintStream(terminal)))) {
            assertThat(server.durable()).isFalse();
            assertThat(server.ui()).isNull();
            Namespace.awaitServer(server.address(), Duration.ofSeconds(10), () -> {});
        }

        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("!!", "forgets", "Do not use it for work");
    }
}
