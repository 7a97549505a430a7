package dev.baton.activities.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells by HTTP what whoever runs the process must know: {@code /ready} is 200 while the worker polls and 503 otherwise,
 * {@code /live} is 200, {@code /prometheus} has the figures. The worker has no other door.
 */
@Component
@ConditionalOnExpression("${baton.worker.status-port} > 0")
class StatusPort implements SmartLifecycle {
    private final WorkerSettings settings;
    private final WorkerLifecycle worker;
    private final ObjectProvider<PrometheusMeterRegistry> figures;
    private @Nullable HttpServer server;

    StatusPort(WorkerSettings settings, WorkerLifecycle worker, ObjectProvider<PrometheusMeterRegistry> figures) {
        this.settings = settings;
        this.worker = worker;
        this.figures = figures;
    }

    @Override
    public void start() {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(settings.statusAddress(), settings.statusPort()), 16);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/live", exchange -> answer(exchange, 200, "live"));
            listening.createContext("/ready", this::ready);
            listening.createContext("/prometheus", this::prometheus);
            listening.start();
            server = listening;
        } catch (IOException e) {
            throw new UncheckedIOException("status port " + settings.statusPort(), e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    private void ready(HttpExchange exchange) throws IOException {
        String obstacle = worker.obstacle();
        answer(exchange, obstacle == null ? 200 : 503, obstacle == null ? "ready" : obstacle);
    }

    private void prometheus(HttpExchange exchange) throws IOException {
        PrometheusMeterRegistry registry = figures.getIfAvailable();
        answer(exchange, registry == null ? 404 : 200, registry == null ? "" : registry.scrape());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
