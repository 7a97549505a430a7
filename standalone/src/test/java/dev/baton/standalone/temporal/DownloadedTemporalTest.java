package dev.baton.standalone.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.baton.standalone.machine.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DownloadedTemporalTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @Test
    void whatHasAnotherChecksumIsNotTaken() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", exchange -> {
            byte[] body = "not what was published".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            URI place = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/temporal.tar.gz");
            var source = new DownloadedTemporal("linux", "amd64", List.of(place));
            assertThat(source.find(new Progress(new PrintStream(terminal)))).isEmpty();
            assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("checksum");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPlaceThatIsNotThereIsSaidAndPassed() {
        var source =
                new DownloadedTemporal("linux", "amd64", List.of(URI.create("http://127.0.0.1:1/temporal.tar.gz")));
        assertThat(source.find(new Progress(new PrintStream(terminal)))).isEmpty();
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("not from there");
    }

    @Test
    void forAMachineWithoutAReleaseNothingIsAsked() {
        assertThat(new DownloadedTemporal("linux", "riscv64", List.of()).find(Progress.silent()))
                .isEmpty();
    }
}
