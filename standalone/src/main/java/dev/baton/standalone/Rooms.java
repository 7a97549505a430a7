package dev.baton.standalone;

import dev.baton.activities.WorkerApplication;
import dev.baton.activities.engine.WorkerLifecycle;
import dev.baton.api.ApiApplication;
import dev.baton.standalone.machine.DataDirectory;
import dev.baton.standalone.machine.Parts;
import dev.baton.standalone.machine.Progress;
import dev.baton.standalone.shop.ShopWindow;
import dev.baton.standalone.temporal.TemporalServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;

/** Worker and API as two applications in this JVM, each with its own configuration, as they are apart in production. */
final class Rooms {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final Addresses addresses;
    private final String secret;
    private final String historyKey;
    private static final String FIGURES = "prometheusMeterRegistry";

    private final Path vectors;
    private final List<String> shop;
    /** One set of figures for both applications, since they have one JVM. */
    private final PrometheusMeterRegistry figures = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private Rooms(Addresses addresses, DataDirectory data, Path home) throws IOException {
        this.addresses = addresses;
        this.secret = data.secret();
        this.historyKey = data.historyKey();
        this.vectors = data.resolve("vectors");
        this.shop = ShopWindow.arguments(home, secret);
    }

    /**
     * Returns when a customer could write.
     *
     * @param home the directory of this repository, with the built console
     * @param worker what the worker must know beyond that; null: the workers are processes of their own
     */
    static void start(
            Addresses addresses,
            TemporalServer temporal,
            DataDirectory data,
            Parts parts,
            Progress progress,
            Path home,
            @Nullable List<String> worker)
            throws IOException {
        Rooms rooms = new Rooms(addresses, data, home);
        Progress.Step step = progress.begin(worker != null ? "Worker and API" : "API", "usually 8 s");
        if (worker != null) {
            rooms.both(temporal, parts, worker);
        } else {
            parts.add("API", rooms.api(temporal, beans -> {}));
        }
        await("the API", () -> answers(addresses.api() + "/actuator/health/readiness"));
        step.done("on " + addresses.api());
    }

    /** At the same time: neither needs the other, and a second processor would have nothing to do. */
    private void both(TemporalServer temporal, Parts parts, List<String> more) {
        var worker = aside("start-worker", () -> worker(more));
        var lifecycle = worker.thenApply(context -> context.getBean(WorkerLifecycle.class));
        var api =
                aside("start-api", () -> api(temporal, beans -> beans.registerSingleton("worker", health(lifecycle))));
        CompletableFuture.allOf(worker, api).exceptionally(e -> null).join();
        // also if the other one has failed: what runs must be stopped
        if (!worker.isCompletedExceptionally()) {
            parts.add("worker", worker.join());
        }
        if (!api.isCompletedExceptionally()) {
            parts.add("API", api.join());
        }
        api.join();
        await("the worker", () -> lifecycle.join().obstacle() == null);
    }

    private static <T> CompletableFuture<T> aside(String thread, Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().name(thread).start(task));
    }

    private ConfigurableApplicationContext worker(List<String> more) {
        return with(WorkerApplication.application(), beans -> {
                    shareFigures(beans);
                    beans.registerSingleton(FIGURES, figures);
                })
                .run(arguments(
                        more,
                        "--baton.worker.patience=5s",
                        "--baton.knowledge.vectors=" + vectors,
                        "--spring.datasource.hikari.maximum-pool-size=20"));
    }

    private ConfigurableApplicationContext api(
            TemporalServer temporal, Consumer<ConfigurableListableBeanFactory> more) {
        String ui = addresses.temporalUi();
        return with(ApiApplication.application(), beans -> {
                    shareFigures(beans);
                    makeFigures(beans);
                    more.accept(beans);
                    beans.registerSingleton("temporalServer", health(temporal));
                })
                .run(arguments(
                        shop,
                        "--server.address=127.0.0.1",
                        "--server.port=" + URI.create(addresses.api()).getPort(),
                        // the API has no model, though in this JVM its classes are there
                        "--spring.ai.model.chat=none",
                        "--spring.ai.model.embedding=none",
                        "--spring.ai.model.image=none",
                        "--spring.ai.model.moderation=none",
                        "--spring.ai.model.audio.speech=none",
                        "--spring.ai.model.audio.transcription=none",
                        "--baton.api.secret=" + secret,
                        "--baton.api.limits.loopback-exempt=true",
                        "--baton.api.engine-ui=" + (ui == null ? "" : ui)));
    }

    private String[] arguments(List<String> more, String... own) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + addresses.jdbcUrl(),
                "--spring.datasource.username=" + Addresses.APPLICATION_ROLE,
                "--spring.datasource.password=" + addresses.databasePassword(),
                "--spring.flyway.enabled=false",
                "--baton.histories.keys.main=" + historyKey,
                "--spring.temporal.connection.target=" + addresses.temporal()));
        all.addAll(more);
        all.addAll(List.of(own));
        return all.toArray(String[]::new);
    }

    private void shareFigures(ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("prometheusRegistry", figures.getPrometheusRegistry());
    }

    /** As a bean that is made, which Spring Boot binds its own figures to; bound twice, they would be counted twice. */
    private void makeFigures(ConfigurableListableBeanFactory beans) {
        ((BeanDefinitionRegistry) beans)
                .registerBeanDefinition(
                        FIGURES,
                        BeanDefinitionBuilder.genericBeanDefinition(PrometheusMeterRegistry.class, () -> figures)
                                .getBeanDefinition());
    }

    private static SpringApplicationBuilder with(
            SpringApplicationBuilder application, Consumer<ConfigurableListableBeanFactory> beans) {
        return application.registerShutdownHook(false).initializers(context -> beans.accept(context.getBeanFactory()));
    }

    private static HealthIndicator health(CompletableFuture<WorkerLifecycle> worker) {
        return () -> {
            String obstacle = worker.isDone() ? worker.join().obstacle() : "it starts";
            return obstacle == null
                    ? Health.up().build()
                    : Health.down().withDetail("obstacle", obstacle).build();
        };
    }

    private static HealthIndicator health(TemporalServer temporal) {
        return () -> {
            Health.Builder health = Health.up().withDetail("server", temporal.describe());
            if (!temporal.durable()) {
                health.withDetail(
                        "warning",
                        "in-memory test server: timers and histories of conversations do not survive a restart");
            }
            return health.build();
        };
    }

    private static void await(String what, BooleanSupplier there) {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - until > 0) {
                throw new IllegalStateException(what + " did not answer within " + START_LIMIT.toSeconds() + " s");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static boolean answers(String address) {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
