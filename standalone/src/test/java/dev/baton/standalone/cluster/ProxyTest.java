package dev.baton.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.baton.standalone.machine.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands before the API nodes on one machine. */
class ProxyTest {
    @TempDir
    Path directory;

    @Test
    void nginxGetsTheConfigurationOfProductionOnThisMachinesAddresses() throws IOException {
        String production = Files.readString(Path.of("..", "deploy", "proxy", "nginx.conf"));

        String local = Nginx.localise(production, directory, 8080, List.of(8091, 8092));

        assertThat(local)
                .contains("listen 127.0.0.1:8080;", "server 127.0.0.1:8091 ", "server 127.0.0.1:8092 ")
                .contains("proxy_next_upstream error timeout non_idempotent;", "location /actuator/ { return 404; }")
                .doesNotContain("resolver ", "api-1", "listen 8080;");
        assertThat(local.lines().filter(line -> line.contains("_path ")).toList())
                .hasSize(5)
                .allMatch(line -> line.contains(directory.toString()));
    }

    @Test
    void theBalancerTakesTurnsAndPassesOverANodeThatIsGone() throws Exception {
        HttpServer first = node("first");
        HttpServer second = node("second");
        int port = FreePorts.one();
        try (TcpBalancer balancer = TcpBalancer.start(port, List.of(portOf(first), portOf(second)))) {
            assertThat(balancer).isNotNull();
            assertThat(answers(port, 4)).containsExactlyInAnyOrder("first", "second");

            first.stop(0);

            assertThat(answers(port, 4)).containsExactly("second");
        } finally {
            first.stop(0);
            second.stop(0);
        }
    }

    /** Each request has a connection of its own, which is what is balanced. */
    private static Set<String> answers(int port, int requests) throws Exception {
        Set<String> answers = new HashSet<>();
        for (int asked = 0; asked < requests; asked++) {
            try (HttpClient http = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .build();
                answers.add(http.send(request, BodyHandlers.ofString()).body());
            }
        }
        return answers;
    }

    private static HttpServer node(String name) throws IOException {
        HttpServer node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        node.createContext("/", exchange -> {
            byte[] body = name.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        node.start();
        return node;
    }

    private static int portOf(HttpServer node) {
        return node.getAddress().getPort();
    }
}
