package dev.baton.api;

import dev.baton.store.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The api process on a free port, a database of its own with a small shop in it, and the engine away unless told. */
public final class RunningApi implements AutoCloseable {
    public static final String MERCHANT_KEY = "0123456789abcdef0123456789abcdef";

    /** 32 bytes in Base64. */
    public static final String HISTORY_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static final Pattern AT_PORT = Pattern.compile(":(\\d+)/");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestPostgres postgres = TestPostgres.fresh();
    private final Shop shop = new Shop(postgres.sql());
    private final @Nullable CutWire wire;
    private final ConfigurableApplicationContext context;
    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningApi(Map<String, String> more, Class<?>... extra) {
        this(false, more, extra);
    }

    private RunningApi(boolean overWire, Map<String, String> more, Class<?>... extra) {
        Matcher database = AT_PORT.matcher(postgres.jdbcUrl());
        wire = overWire && database.find() ? new CutWire(Integer.parseInt(database.group(1))) : null;
        String url = wire == null ? postgres.jdbcUrl() : database.replaceFirst(":" + wire.port() + "/");
        SpringApplicationBuilder application = ApiApplication.application().sources(extra);
        Map<String, String> properties = new HashMap<>(Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("spring.datasource.url", url),
                Map.entry("spring.datasource.username", postgres.user()),
                Map.entry("spring.temporal.connection.target", "127.0.0.1:1"),
                Map.entry("logging.level.root", "warn"),
                Map.entry("baton.histories.keys.main", HISTORY_KEY),
                Map.entry("baton.api.secret", "a secret for tests"),
                Map.entry("baton.api.limits.loopback-exempt", "true"),
                Map.entry("baton.api.merchant.keys[0].kid", "k1"),
                Map.entry("baton.api.merchant.keys[0].secret", MERCHANT_KEY)));
        properties.putAll(more);
        String[] arguments = properties.entrySet().stream()
                .map(p -> "--" + p.getKey() + "=" + p.getValue())
                .toArray(String[]::new);
        context = application.run(arguments);
        base = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public static RunningApi start() {
        return new RunningApi(Map.of());
    }

    public static RunningApi start(Map<String, String> properties, Class<?>... extra) {
        return new RunningApi(properties, extra);
    }

    /** Its way to the database leads over a wire that can be cut. */
    public static RunningApi overWire() {
        return new RunningApi(true, Map.of());
    }

    /** Of one that was started {@link #overWire}. */
    public CutWire wire() {
        return Objects.requireNonNull(wire);
    }

    public Shop shop() {
        return shop;
    }

    public DSLContext sql() {
        return postgres.sql();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public URI uri(String path) {
        return base.resolve(path);
    }

    /** Sends JSON, or nothing if the body is null. A text is sent as it is. */
    public Answer send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            String text = body instanceof String plain ? plain : JSON.writeValueAsString(body);
            request.method(method, BodyPublishers.ofString(text));
        }
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An open event stream. */
    public Events events(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/event-stream");
        headers.forEach(request::setHeader);
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            return new Events(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A customer with a conversation. */
    public Caller customer() {
        return customer(Map.of());
    }

    public Caller customer(Map<String, ?> opening) {
        Answer opened = send(
                "POST",
                "/api/v1/conversations",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                opening);
        if (opened.status() != 201) {
            throw new IllegalStateException(opened.toString());
        }
        return new Caller(
                this,
                "/api/v1/conversations/" + opened.text("id"),
                Map.of("Authorization", "Bearer " + opened.text("token")),
                UUID.fromString(opened.text("id")));
    }

    /** A person of the team, signed in; the password is the login with "-baton". */
    public Caller team(String login) {
        Answer signedIn =
                send("POST", "/api/v1/session", Map.of(), Map.of("login", login, "password", login + "-baton"));
        if (signedIn.status() != 200) {
            throw new IllegalStateException(signedIn.toString());
        }
        List<String> cookies = signedIn.headers().getOrDefault("set-cookie", List.of());
        String cookie =
                String.join("; ", cookies.stream().map(c -> c.split(";", 2)[0]).toList());
        return new Caller(
                this,
                "/api/v1",
                Map.of("Cookie", cookie, "X-XSRF-TOKEN", signedIn.text("csrfToken")),
                UUID.fromString(signedIn.text("agentId")));
    }

    @Override
    public void close() {
        context.close();
        if (wire != null) {
            wire.close();
        }
        postgres.close();
    }
}
