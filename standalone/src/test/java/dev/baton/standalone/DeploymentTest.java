package dev.baton.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.baton.standalone.temporal.Namespace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What can be known of the production shape without an engine for containers. */
class DeploymentTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    private final Map<String, Object> compose = load(read("docker-compose.yml"));
    private final Map<String, Map<String, Object>> services = cast(compose.get("services"));

    @Test
    void thereAreTwoWorkersAndTwoApiNodesBehindAProxy() {
        assertThat(services)
                .containsOnlyKeys(
                        "postgres",
                        "temporal-schema",
                        "temporal",
                        "temporal-namespace",
                        "temporal-ui",
                        "worker-1",
                        "worker-2",
                        "api-1",
                        "api-2",
                        "proxy");
        assertThat(services.get("worker-1")).isEqualTo(services.get("worker-2"));
        assertThat(services.get("api-1")).isEqualTo(services.get("api-2"));
        assertThat(read("deploy/proxy/nginx.conf")).contains("server api-1:8080", "server api-2:8080");
    }

    @Test
    void nothingIsPublishedButTheProxyAndOnLoopbackTheTemporalUi() {
        Map<String, Object> published = services.entrySet().stream()
                .filter(service -> service.getValue().containsKey("ports"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, service -> service.getValue().get("ports")));
        assertThat(published).containsOnlyKeys("proxy", "temporal-ui");
        assertThat(published.get("temporal-ui").toString()).startsWith("[127.0.0.1:");
    }

    @Test
    void everySecretComesFromTheEnvironmentAndIsAskedForByName() {
        List<String> given = new ArrayList<>();
        services.forEach((name, service) -> environment(service).forEach((key, value) -> {
            if (key.matches(".*(PASSWORD|PWD|SECRET|KEY)$")) {
                given.add(name + "." + key + "=" + value);
            }
        }));
        assertThat(given)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(line).containsPattern("=\\$\\{[A-Z_]+(:\\?.+|:-|:-\\$\\{[A-Z_]+:-})}$"));
        Set<String> asked = variables(read("docker-compose.yml"));
        assertThat(namesIn(read("deploy/env.example")))
                .as("env.example names what must be given")
                .containsAll(asked.stream()
                        .filter(name -> name.matches("(?!OPENAI_).*(PASSWORD|SECRET|KEY)$"))
                        .toList());
    }

    @Test
    void everyImageIsPinned() {
        services.forEach((name, service) -> {
            String image = Objects.toString(service.get("image"));
            if (!service.containsKey("build")) {
                assertThat(image).as(name).matches("[a-z/-]+:\\d+\\.\\d+[\\w.-]*");
            }
        });
    }

    /** Names of servers are asked for again only from this release on. */
    @Test
    void theProxyIsNewEnoughForItsConfiguration() {
        String configuration = read("deploy/proxy/nginx.conf");
        assertThat(configuration)
                .containsPattern("server api-\\d:8080 resolve ")
                .contains("zone api ", "resolver ");
        String version = Objects.toString(services.get("proxy").get("image")).replaceFirst("^nginx:", "");
        assertThat(Runtime.Version.parse(version.replaceFirst("-.*", "")))
                .isGreaterThanOrEqualTo(Runtime.Version.parse("1.27.3"));
    }

    @Test
    void whatIsWaitedForIsThereAndCanSayThatItIsReady() {
        services.forEach((name, service) -> {
            Map<String, Map<String, String>> after = cast(service.getOrDefault("depends_on", Map.of()));
            after.forEach((other, how) -> {
                assertThat(services).as(name).containsKey(other);
                if (how.get("condition").equals("service_healthy")) {
                    assertThat(services.get(other)).as(other).containsKey("healthcheck");
                }
            });
        });
    }

    /** A misspelt variable would be ignored without a word. */
    @Test
    void whatIsGivenToWorkerAndApiIsWhatTheyRead() {
        assertThat(ours(services.get("worker-1"))).isSubsetOf(variables(resource("/worker.yaml")));
        assertThat(ours(services.get("api-1"))).isSubsetOf(variables(resource("/api.yaml")));
    }

    @Test
    void aModelIsGivenToTheWorkersAndToNobodyElse() {
        services.forEach((name, service) -> assertThat(environment(service).containsKey("BATON_AI_API_KEY"))
                .as(name)
                .isEqualTo(name.startsWith("worker")));
    }

    @ParameterizedTest
    @CsvSource({"worker-1, 200, true", "worker-1, 503, false", "api-1, 200, true", "api-1, 503, false"})
    void theHealthChecksTellReadyFromNot(String service, int status, boolean healthy) throws Exception {
        Map<String, List<String>> check = cast(services.get(service).get("healthcheck"));
        HttpServer node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        node.createContext("/", exchange -> {
            boolean known = exchange.getRequestURI().getPath().matches("/ready|/actuator/health/readiness");
            exchange.sendResponseHeaders(known ? status : 404, -1);
            exchange.close();
        });
        node.start();
        try {
            List<String> words = new ArrayList<>(check.get("test"));
            assertThat(words.removeFirst()).isEqualTo("CMD");
            words.replaceAll(word -> word.replace("$$", "$")
                    .replaceFirst(
                            "/127.0.0.1/\\d+", "/127.0.0.1/" + node.getAddress().getPort()));
            assertThat(new ProcessBuilder(words).start().waitFor() == 0).isEqualTo(healthy);
        } finally {
            node.stop(0);
        }
    }

    @Test
    void whatIsMountedIsThere() {
        services.values().stream()
                .map(service -> DeploymentTest.<List<String>>cast(service.getOrDefault("volumes", List.of())))
                .flatMap(List::stream)
                .filter(volume -> volume.startsWith("./"))
                .forEach(volume -> assertThat(HOME.resolve(volume.substring(2, volume.indexOf(':'))))
                        .exists());
    }

    @Test
    void theScriptRegistersTheSearchAttributesThatTheStoriesWrite() {
        Set<String> registered = Pattern.compile("Baton\\w+=\\w+")
                .matcher(read("deploy/temporal/namespace.sh"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Set<String> written = Namespace.searchAttributes().entrySet().stream()
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.toSet());
        assertThat(registered).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"deploy/postgres/10-databases.sh", "deploy/temporal/schema.sh", "deploy/temporal/namespace.sh"})
    void scriptsHaveNoSyntaxError(String script) throws Exception {
        Process shell = new ProcessBuilder(
                        script.contains("postgres") ? "bash" : "sh",
                        "-n",
                        HOME.resolve(script).toString())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void theImagesHoldTheProgramsThatTheBuildMakes() {
        String dockerfile = read("Dockerfile");
        assertThat(dockerfile).contains("AS worker", "AS api", "-pl activities,api -am package");
        assertThat(services.get("worker-1").get("build")).hasFieldOrPropertyWithValue("target", "worker");
        assertThat(services.get("api-1").get("build")).hasFieldOrPropertyWithValue("target", "api");
    }

    /** Those of our names that must have an effect. */
    private static Set<String> ours(Map<String, Object> service) {
        return environment(service).keySet().stream()
                .filter(name -> name.matches("(BATON|TEMPORAL)_.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        return cast(service.getOrDefault("environment", Map.of()));
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> namesIn(String environmentFile) {
        return environmentFile
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    private static Map<String, Object> load(String yaml) {
        return new Yaml().load(yaml);
    }

    private static String read(String file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = DeploymentTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object yaml) {
        return (T) yaml;
    }
}
