package dev.baton.standalone.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, so that it can be stopped in the opposite order, from any thread and at any moment. */
public final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<Part> started = new ArrayDeque<>();
    private boolean closed;

    private record Part(String name, Runnable aboutToStop, AutoCloseable part) {}

    public <T extends AutoCloseable> T add(String name, T part) {
        return add(name, part, () -> {});
    }

    /**
     * @param aboutToStop is called before the first part is stopped
     * @throws IllegalStateException if everything is being stopped already; the part is then stopped at once
     */
    public <T extends AutoCloseable> T add(String name, T part, Runnable aboutToStop) {
        Part added = new Part(name, aboutToStop, part);
        synchronized (started) {
            if (!closed) {
                started.push(added);
                return part;
            }
        }
        stop(added);
        throw new IllegalStateException("stopped while " + name + " started");
    }

    /** A second call waits until the first has ended. */
    @Override
    public synchronized void close() {
        Deque<Part> left;
        synchronized (started) {
            closed = true;
            left = new ArrayDeque<>(started);
            started.clear();
        }
        left.forEach(part -> part.aboutToStop().run());
        left.forEach(Parts::stop);
    }

    private static void stop(Part part) {
        try {
            part.part().close();
        } catch (Exception e) {
            LOG.warn("{} did not stop as it should", part.name(), e);
        }
    }
}
