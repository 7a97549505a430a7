package dev.baton.standalone;

import dev.baton.standalone.machine.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** What {@code ./run} starts. It runs until it is asked to end, and then leaves no process behind. */
public final class StandaloneApplication {
    private StandaloneApplication() {}

    /** @param args see {@link LaunchOptions}; the system property {@code baton.home} names the repository's directory */
    public static void main(String[] args) throws InterruptedException {
        long began = System.nanoTime();
        Progress progress = new Progress(System.out);
        LaunchOptions options = options(args);
        logTo(options.data());
        Standalone standalone = new Standalone(options, System.getenv(), progress);
        Thread stop = new Thread(() -> stop(standalone), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            Addresses addresses = standalone.start();
            Welcome.print(System.out, addresses, options, Duration.ofNanos(System.nanoTime() - began));
        } catch (Exception e) {
            System.err.println("Baton could not start: " + deepest(e).getMessage());
            System.err.println("More about it: " + options.data().resolve("baton.log"));
            LoggerFactory.getLogger(StandaloneApplication.class).error("could not start", e);
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static LaunchOptions options(String... args) {
        try {
            return LaunchOptions.parse(Path.of(System.getProperty("baton.home", ".")), args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            throw e;
        }
    }

    /** Before the first logger is made: logback.xml reads the property, and Spring must not replace what logback.xml says. */
    private static void logTo(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            System.err.println("The data directory " + data + " cannot be made: " + e.getMessage());
            System.exit(1);
        }
        System.setProperty("baton.log", data.resolve("baton.log").toString());
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static Throwable deepest(Throwable e) {
        return e.getCause() == null ? e : deepest(e.getCause());
    }

    private static void stop(Standalone standalone) {
        System.out.println("Baton stops ...");
        standalone.close();
        System.out.println("Baton has stopped.");
    }
}
