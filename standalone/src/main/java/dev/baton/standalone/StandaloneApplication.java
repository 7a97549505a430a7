package dev.baton.standalone;

import dev.baton.standalone.machine.Progress;
import java.time.Duration;

/** What {@code ./run} starts. It runs until it is asked to end, and then leaves no process behind. */
public final class StandaloneApplication {
    private StandaloneApplication() {}

    /** @param args see {@link LaunchOptions}; the system property {@code baton.home} names the repository's directory */
    public static void main(String[] args) throws InterruptedException {
        long began = System.nanoTime();
        LaunchOptions options = Terminal.options("data", args);
        Standalone standalone = new Standalone(options, System.getenv(), new Progress(System.out));
        Terminal.run(options, standalone, () -> {
            Addresses addresses = standalone.start();
            Welcome.print(System.out, addresses, options, Duration.ofNanos(System.nanoTime() - began));
        });
    }
}
