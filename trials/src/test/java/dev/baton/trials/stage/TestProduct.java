package dev.baton.trials.stage;

import dev.baton.trials.model.SlowModel;
import dev.baton.trials.race.TakeOverRace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The whole product in processes of its own, from the class path of the tests; one for all tests that kill nothing. */
public final class TestProduct {
    /** What a class of tests on {@link #shared()} locks: one plants its bugs while no other is judged. */
    public static final String SHARED_PRODUCT = "shared product";

    private static final AtomicReference<LocalProduct> SHARED = new AtomicReference<>();
    private static final AtomicReference<SlowModel> MODEL = new AtomicReference<>();

    private TestProduct() {}

    /** What the shared product asks; started with it. */
    public static SlowModel model() {
        shared();
        return MODEL.get();
    }

    public static synchronized LocalProduct shared() {
        LocalProduct running = SHARED.get();
        if (running == null) {
            try {
                MODEL.set(SlowModel.onFreePort(TakeOverRace::turnMillis));
                running = start(environment(MODEL.get()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            SHARED.set(running);
            Runtime.getRuntime().addShutdownHook(new Thread(TestProduct::stop));
        }
        return running;
    }

    public static LocalProduct start(Map<String, String> environment) throws IOException {
        LocalProduct product = LocalProduct.start(command("dev.baton.standalone.StandaloneApplication"), environment);
        if (product.addresses().getProperty("temporal.pid", "0").equals("0")) {
            product.close();
            throw new IllegalStateException("no real Temporal server could be found, downloaded or built here");
        }
        return product;
    }

    /** A JVM with the class path of the tests. */
    public static List<String> command(String mainClass) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dbaton.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass);
    }

    public static Map<String, String> environment(SlowModel model) {
        return Map.of("OPENAI_BASE_URL", model.url().toString(), "OPENAI_API_KEY", "none");
    }

    private static void stop() {
        try {
            SHARED.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            MODEL.get().close();
        }
    }
}
