package dev.baton.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.standalone.machine.Processes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code ./run} starts, on a real Temporal server and a real PostgreSQL, through HTTP alone. */
@Timeout(900)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeProductTest {
    @TempDir
    static Path data;

    static RunningBaton baton;

    @BeforeAll
    @Timeout(600)
    static void start() throws Exception {
        baton = RunningBaton.start(data);
    }

    @AfterAll
    @Timeout(120)
    static void stop() {
        if (baton != null) {
            baton.close();
            assertThat(baton.servers()).as("nothing lives on").isEmpty();
        }
    }

    @Test
    @Order(1)
    void exactlyOneLineSaysThatItIsReady() throws Exception {
        assertThat(baton.said().lines().filter(line -> line.startsWith("Baton is ready")))
                .hasSize(1);
        assertThat(baton.said()).contains("sam / sam-baton", "omar / omar-baton");
    }

    @Test
    @Order(2)
    void theAiAnswersAPersonTakesOverAndHandsBack() throws Exception {
        Shopper maya = Shopper.opens(baton.api(), "How long does shipping take?");
        assertThat(maya.waitsFor("AI", 1)).contains("3 to 5 business days");

        maya.says("I want to talk to a human");
        maya.waitsForControl("WAITING_FOR_HUMAN");
        assertThat(maya.waitsFor("SYSTEM", 2)).contains("because you asked for one");

        Http sam = signIn("sam");
        sam.post("/desk/me/presence", Map.of("consoleId", UUID.randomUUID()));
        sam.put("/desk/me/availability", Map.of("listening", true));
        String offer = offerFor(sam, maya.id);
        sam.post("/desk/offers/" + offer + "/accept", Map.of());
        maya.waitsForControl("HUMAN");
        assertThat(sam.get("/desk/conversations/" + maya.id + "/brief")
                        .path("brief")
                        .path("summary")
                        .asString())
                .isNotEmpty();

        sam.post(
                "/desk/conversations/" + maya.id + "/messages",
                Map.of("clientMessageId", UUID.randomUUID().toString(), "text", "Sam here, how can I help?"));
        assertThat(maya.waitsFor("HUMAN", 1)).isEqualTo("Sam here, how can I help?");
        sam.post("/desk/conversations/" + maya.id + "/return-to-ai", Map.of());
        maya.waitsForControl("AI");

        maya.says("What does express shipping cost?");
        assertThat(maya.waitsFor("AI", 2)).contains("12.95");
        assertNumberedWithoutGaps(maya);
        sam.put("/desk/me/availability", Map.of("listening", false));
    }

    @Test
    @Order(3)
    void figuresOfTheJvmThePoolAndBothRoomsAreThere() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baton.api()).resolve("/actuator/prometheus"))
                .build();
        String figures;
        try (HttpClient client = HttpClient.newHttpClient()) {
            figures = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
        assertThat(figures)
                .contains("jvm_memory_used_bytes", "hikaricp_connections", "http_server_requests_seconds")
                .contains("baton_relay_total", "temporal_activity_execution_latency_seconds");
    }

    /** F26: the JVM is killed, its PostgreSQL and its Temporal live on. */
    @Test
    void afterAKillEveryConversationGoesOn() throws Exception {
        Shopper withTheAi = Shopper.opens(baton.api(), "Can I return an opened product?");
        withTheAi.waitsFor("AI", 1);
        Shopper waiting = Shopper.opens(baton.api(), "Please let me talk to a person");
        waiting.waitsForControl("WAITING_FOR_HUMAN");
        List<JsonNode> seen = waiting.reads();

        baton.kill();
        assertThat(baton.servers())
                .as("PostgreSQL and Temporal are orphans now")
                .isNotEmpty();
        baton.startAgain();

        assertThat(waiting.reads()).startsWith(seen.toArray(JsonNode[]::new));
        withTheAi.says("How long does shipping take?");
        assertThat(withTheAi.waitsFor("AI", 2)).contains("business days");
        waiting.says("Are you still there?");
        waiting.ends();
        assertThat(waiting.reads().stream().map(line -> line.path("text").asString()))
                .doesNotHaveDuplicates();
        assertNumberedWithoutGaps(withTheAi);
        assertNumberedWithoutGaps(waiting);
    }

    /** F26, with the servers killed as well. */
    @Test
    void afterAKillOfEverythingEveryConversationGoesOn() throws Exception {
        Shopper shopper = Shopper.opens(baton.api(), "How long does shipping take?");
        shopper.waitsFor("AI", 1);
        List<ProcessHandle> servers = baton.servers();
        baton.kill();
        servers.forEach(server -> Processes.signal(server.pid(), "KILL"));
        baton.startAgain();

        shopper.says("What does express shipping cost?");
        assertThat(shopper.waitsFor("AI", 2)).contains("12.95");
        assertNumberedWithoutGaps(shopper);
    }

    private static Http signIn(String login) throws Exception {
        Http agent = new Http(baton.api());
        JsonNode session = agent.post("/session", Map.of("login", login, "password", login + "-baton"));
        agent.show("X-XSRF-TOKEN", session.path("csrfToken").asString());
        return agent;
    }

    private static String offerFor(Http agent, String conversation) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> agent.get("/desk/offers").path("offers").values().stream()
                                .filter(offer -> offer.toString().contains(conversation))
                                .map(offer -> offer.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private static void assertNumberedWithoutGaps(Shopper shopper) throws Exception {
        List<Integer> numbers = shopper.reads().stream()
                .map(message -> message.path("seq").asInt())
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
