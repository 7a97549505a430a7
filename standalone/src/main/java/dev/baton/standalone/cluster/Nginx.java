package dev.baton.standalone.cluster;

import dev.baton.standalone.machine.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The proxy of production, with its own configuration, on this machine's addresses. */
final class Nginx {
    private Nginx() {}

    static Optional<Path> program() {
        return Stream.of((System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin").split(":"))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static ServerProcess server(Path program, Path home, Path directory, int port, List<Integer> nodes)
            throws IOException {
        Files.createDirectories(directory);
        Path configuration = directory.resolve("nginx.conf");
        Files.writeString(
                configuration,
                localise(Files.readString(home.resolve("deploy/proxy/nginx.conf")), directory, port, nodes));
        return new ServerProcess(
                "nginx",
                List.of(program.toString(), "-e", "stderr", "-c", configuration.toString(), "-g", "daemon off;"),
                directory.resolve("nginx.log"),
                "TERM",
                Duration.ofSeconds(5));
    }

    /** The same file with other addresses: no names to look up, and paths that an ordinary user may write. */
    static String localise(String configuration, Path directory, int port, List<Integer> nodes) {
        String servers = nodes.stream()
                .map(node -> "        server 127.0.0.1:" + node + " max_fails=1 fail_timeout=5s;\n")
                .collect(Collectors.joining());
        String paths = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> "    " + kind + "_temp_path " + directory.resolve(kind) + ";\n")
                .collect(Collectors.joining());
        return configuration
                .replaceAll("(?m)^ *resolver .*\n", "")
                .replaceFirst("(?m)(^ *server api-.*\n)+", servers)
                .replaceFirst("listen 8080;", "listen 127.0.0.1:" + port + ";")
                .replaceFirst("(?m)^pid .*$", "pid " + directory.resolve("nginx.pid") + ";")
                .replaceFirst("access_log .*;", "access_log " + directory.resolve("access.log") + " short;")
                .replaceFirst("http \\{\n", "http {\n" + paths);
    }
}
