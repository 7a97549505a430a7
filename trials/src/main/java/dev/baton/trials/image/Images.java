package dev.baton.trials.image;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Builds the images and starts the services of production, as far as that goes without an engine for containers. */
public final class Images {
    private static final int SECRET_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private Images() {}

    /** @return the exit status; if it fails, what was built and said is left where the message says */
    public static int run(Path home, PrintStream out) throws IOException {
        if (Shell.status(List.of("sh", "-c", "[ $(id -u) = 0 ] && unshare --mount --net true"), null) != 0) {
            throw new IOException("it needs root, and a kernel that lets it make namespaces");
        }
        long began = System.nanoTime();
        Dockerfile file = Dockerfile.parse(Files.readString(home.resolve("Dockerfile")));
        Map<String, String> values = filledIn(Files.readString(home.resolve("deploy/env.example")));
        Compose compose = Compose.of(Files.readString(home.resolve("docker-compose.yml")), values);
        compose.check();
        out.println("Dockerfile, docker-compose.yml and env.example are understood");
        Path scratch = Files.createTempDirectory("baton-images-").toRealPath();
        Shell.run(List.of("chmod", "0755", scratch.toString()));
        ImageBuild build = new ImageBuild(Context.of(home, scratch.resolve("context")), scratch, out);
        Root worker = build.build(file, "worker");
        Root api = build.build(file, "api");
        try (Services services = new Services(home, scratch, compose, out)) {
            start(services, worker, api);
        }
        Shell.run(List.of("rm", "-rf", "--one-file-system", scratch.toString()));
        out.println("held, " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s");
        return 0;
    }

    private static void start(Services services, Root worker, Root api) throws IOException {
        Path programs = services.programs();
        services.postgres(services.fromOutside("postgres", programs));
        services.finish("temporal-schema", services.fromOutside("temporal-schema", programs));
        Root temporal = services.fromOutside("temporal", programs);
        // what its image does: it listens where its name leads to
        temporal.environment(Map.of("BIND_ON_IP", "127.0.0.1"));
        services.start("temporal", temporal, List.of("temporal-server", "start"));
        services.finish("temporal-namespace", services.fromOutside("temporal-namespace", programs));
        services.start("worker-1", worker, worker.entrypoint());
        Files.createDirectories(api.at("/run/secrets"));
        Files.writeString(api.at("/run/secrets/owner-password"), random(SECRET_BYTES));
        services.start("api-1", api, api.entrypoint());
        for (String path : List.of("/", "/widget/v1/loader.js", "/actuator/health")) {
            services.serves("api-1", api, 8080, path);
        }
    }

    /** As its comments say: each secret gets a random value of its own. */
    private static Map<String, String> filledIn(String example) {
        Map<String, String> values = new HashMap<>(Compose.values(example));
        values.replaceAll((name, value) -> {
            boolean secret = name.matches(".*(PASSWORD|SECRET|HISTORY_KEY)");
            return secret ? random(name.equals("BATON_HISTORY_KEY") ? KEY_BYTES : SECRET_BYTES) : value;
        });
        values.put("BATON_OWNER_LOGIN", "owner");
        return values;
    }

    /** Nothing here is secret: the values live as long as the scratch directory. */
    private static String random(int bytes) {
        byte[] some = new byte[bytes];
        new SecureRandom().nextBytes(some);
        return Base64.getEncoder().encodeToString(some);
    }
}
