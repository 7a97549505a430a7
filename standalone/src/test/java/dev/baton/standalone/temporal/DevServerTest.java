package dev.baton.standalone.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.standalone.machine.FreePorts;
import dev.baton.standalone.machine.Processes;
import dev.baton.standalone.machine.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class DevServerTest {
    @TempDir
    Path home;

    @Test
    void twoServersNeverWorkOnOneFile() throws Exception {
        TemporalServer left = start();
        left.retire();
        try (TemporalServer server = start()) {
            assertThat(Processes.lives(left.pid())).isFalse();
            assertThat(servers()).containsExactly(server.pid());
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void aKilledServerComesBackOnItsPort() throws Exception {
        try (TemporalServer server = start()) {
            long killed = server.pid();
            Processes.signal(killed, "KILL");
            await().atMost(Duration.ofSeconds(20)).until(() -> server.pid() != killed && Processes.lives(server.pid()));
            Namespace.awaitServer(server.address(), Duration.ofSeconds(20), () -> {});
            Namespace.prepare(server.address());
        }
    }

    private TemporalServer start() throws Exception {
        return new FindTemporal(Path.of("..").toAbsolutePath().normalize(), System.getenv())
                .start(home, FreePorts.one(), FreePorts.one(), Progress.silent());
    }

    private List<Long> servers() {
        return Processes.matching(words -> words.contains("start-dev") && words.contains(home.toString())).stream()
                .map(ProcessHandle::pid)
                .toList();
    }
}
