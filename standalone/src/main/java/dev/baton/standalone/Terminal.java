package dev.baton.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** How a program of ours that is started by hand begins and ends. */
public final class Terminal {
    private Terminal() {}

    /** What may fail while everything starts. */
    public interface Start {
        void start() throws Exception;
    }

    /**
     * Reads the command line, and ends the program with a sentence if it is not understood. Then sends the log to the data
     * directory: no logger may have been made before.
     *
     * @param data name of the data directory, below the repository, if none is given
     */
    public static LaunchOptions options(String data, String... args) {
        try {
            LaunchOptions options = LaunchOptions.parse(Path.of(System.getProperty("baton.home", ".")), data, args);
            logTo(log(options));
            return options;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            throw e;
        }
    }

    /** Starts and runs until the program is asked to end; then {@code whole} is closed, also when it had only begun. */
    public static void run(LaunchOptions options, AutoCloseable whole, Start start) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(whole), "stop"));
        try {
            start.start();
        } catch (Exception e) {
            System.err.println("Baton could not start: " + deepest(e).getMessage());
            System.err.println("More about it: " + log(options));
            LoggerFactory.getLogger(Terminal.class).error("could not start", e);
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static Path log(LaunchOptions options) {
        return options.data().resolve("baton.log");
    }

    /** logback.xml reads the property, and Spring must not replace what logback.xml says. */
    private static void logTo(Path log) {
        try {
            Files.createDirectories(log.getParent());
        } catch (IOException e) {
            System.err.println("The data directory " + log.getParent() + " cannot be made: " + e.getMessage());
            System.exit(1);
        }
        System.setProperty("baton.log", log.toString());
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static Throwable deepest(Throwable e) {
        return e.getCause() == null ? e : deepest(e.getCause());
    }

    private static void stop(AutoCloseable whole) {
        System.out.println("Baton stops ...");
        try {
            whole.close();
            System.out.println("Baton has stopped.");
        } catch (Exception e) {
            System.err.println("Baton did not stop as it should: " + e.getMessage());
        }
    }
}
