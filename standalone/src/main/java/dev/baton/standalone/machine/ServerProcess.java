package dev.baton.standalone.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that we run as a child process; when it ends unasked it is started again, on the same ports and files. */
public final class ServerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final String stopSignal;
    private final Duration patience;

    private @Nullable Process process;
    private boolean closed;

    /** As the other one, with the environment of this process. */
    public ServerProcess(String name, List<String> command, Path log, String stopSignal, Duration patience) {
        this(name, command, Map.of(), log, stopSignal, patience);
    }

    /**
     * @param name for the log
     * @param environment what is added to the environment of this process
     * @param log gets what the server prints
     * @param stopSignal what asks it to end, without SIG
     * @param patience how long it may take to end before it is killed
     */
    public ServerProcess(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            String stopSignal,
            Duration patience) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.stopSignal = stopSignal;
        this.patience = patience;
    }

    /** Starts it; does not wait until it answers. */
    public synchronized void start() {
        if (closed) {
            return;
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /** From now on it is started again when it ends. */
    public void keepAlive() {
        Thread.ofVirtual().name("keep-" + name).start(this::watch);
    }

    /** From now on it may end: everything is about to be stopped. */
    public synchronized void retire() {
        closed = true;
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** @return the number of the process that runs now or ran last; 0 before the start */
    public synchronized long pid() {
        return process == null ? 0 : process.pid();
    }

    @Override
    public void close() {
        Process last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        if (last != null && last.isAlive() && !Processes.end(last.pid(), stopSignal, patience)) {
            LOG.warn("{} did not end within {} s and was killed", name, patience.toSeconds());
        }
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            Process watched;
            synchronized (this) {
                watched = process;
            }
            if (watched == null) {
                return;
            }
            try {
                long began = System.nanoTime();
                int status = watched.waitFor();
                if (ended()) {
                    return;
                }
                boolean lived = System.nanoTime() - began > TimeUnit.SECONDS.toNanos(30);
                pause = lived ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
                LOG.error("{} ended unasked with status {}; it is started again. Its log: {}", name, status, log);
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                start();
            } catch (InterruptedException e) {
                return;
            } catch (UncheckedIOException e) {
                LOG.error("{}", e.getMessage(), e);
                return;
            }
        }
    }

    private synchronized boolean ended() {
        return closed;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
