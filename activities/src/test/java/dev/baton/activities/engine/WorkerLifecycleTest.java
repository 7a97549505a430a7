package dev.baton.activities.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.workflows.TaskQueues;
import io.temporal.spring.boot.WorkerOptionsCustomizer;
import io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration;
import io.temporal.spring.boot.autoconfigure.ServiceStubsAutoConfiguration;
import io.temporal.testserver.TestServer;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.PollerBehaviorAutoscaling;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

class WorkerLifecycleTest {
    private final Seen seen = new Seen(new ConcurrentHashMap<>());

    @Test
    void theWorkerWaitsForTemporalAndThenPolls() throws Exception {
        int port = freePort();
        try (ConfigurableApplicationContext context = start(port)) {
            WorkerLifecycle worker = context.getBean(WorkerLifecycle.class);
            WorkerHealth health = context.getBean(WorkerHealth.class);
            assertThat(worker.obstacle()).isNotNull();
            assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
            try (var temporal = TestServer.createPortBoundServer(port, true)) {
                assertThat(temporal).isNotNull();
                await().atMost(Duration.ofSeconds(30)).until(() -> worker.obstacle() == null);
                assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
                context.close();
            }
            assertThat(worker.obstacle()).isEqualTo("stopped");
        }
    }

    @Test
    void theStatusPortSaysWhetherTheWorkerPolls() throws Exception {
        int port = freePort();
        int status = freePort();
        try (ConfigurableApplicationContext context = start(port, "--baton.worker.status-port=" + status)) {
            assertThat(ask(status, "/live")).isEqualTo(200);
            assertThat(ask(status, "/ready")).isEqualTo(503);
            try (var temporal = TestServer.createPortBoundServer(port, true)) {
                assertThat(temporal).isNotNull();
                await().atMost(Duration.ofSeconds(30)).until(() -> ask(status, "/ready") == 200);
                context.close();
            }
        }
    }

    @Test
    void everyTaskQueueHasItsWorkerAndNoOther() throws Exception {
        start(freePort()).close();
        assertThat(seen.options().keySet())
                .containsExactlyInAnyOrder(TaskQueues.CONVERSATION, TaskQueues.LLM, TaskQueues.MAIL);
    }

    /** The starter ignores a misspelt key without a word. */
    @Test
    void theOptionsReachTheWorkers() throws Exception {
        start(freePort()).close();
        WorkerOptions stories = seen.options().get(TaskQueues.CONVERSATION);
        assertThat(stories.getMaxConcurrentWorkflowTaskExecutionSize()).isEqualTo(32);
        assertThat(stories.getMaxConcurrentActivityExecutionSize()).isEqualTo(32);
        assertThat(stories.getMaxConcurrentLocalActivityExecutionSize()).isEqualTo(32);
        assertThat(stories.getWorkflowTaskPollersBehavior()).isInstanceOf(PollerBehaviorAutoscaling.class);
        WorkerOptions llm = seen.options().get(TaskQueues.LLM);
        assertThat(llm.getMaxConcurrentActivityExecutionSize()).isEqualTo(16);
        assertThat(seen.options().values()).allSatisfy(each -> {
            assertThat(each.getActivityTaskPollersBehavior()).isInstanceOf(PollerBehaviorAutoscaling.class);
            assertThat(each.isUsingVirtualThreadsOnActivityWorker()).isTrue();
            assertThat(each.isUsingVirtualThreadsOnWorkflowWorker()).isTrue();
            assertThat(each.getStickyQueueScheduleToStartTimeout()).isEqualTo(WorkerNumbers.STICKY);
            assertThat(each.getMaxHeartbeatThrottleInterval()).isEqualTo(WorkerNumbers.HEARTBEAT);
            assertThat(each.getDefaultHeartbeatThrottleInterval()).isEqualTo(WorkerNumbers.HEARTBEAT);
            assertThat(each.isEagerExecutionDisabled()).isFalse();
        });
    }

    private static int ask(int port, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private ConfigurableApplicationContext start(int port, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--spring.temporal.connection.target=127.0.0.1:" + port);
        arguments.add("--baton.worker.patience=2s");
        return new SpringApplicationBuilder(Engine.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=worker")
                .initializers(context -> context.getBeanFactory().registerSingleton("seen", seen))
                .run(arguments.toArray(String[]::new));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    record Seen(Map<String, WorkerOptions> options) {}

    @Configuration
    @ImportAutoConfiguration({ServiceStubsAutoConfiguration.class, RootNamespaceAutoConfiguration.class})
    @EnableConfigurationProperties(WorkerSettings.class)
    @Import({WorkerNumbers.class, WorkerLifecycle.class, WorkerHealth.class, StatusPort.class})
    static class Engine {
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        WorkerOptionsCustomizer eyewitness(Seen seen) {
            return (builder, worker, taskQueue) -> {
                seen.options().put(taskQueue, builder.build());
                return builder;
            };
        }
    }
}
