package dev.baton.trials.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What one side sees of a conversation, kept up to date by its stream: a message that follows the last number is taken as
 * it comes, any other hint leads to a read from the last number.
 */
public final class Viewer implements AutoCloseable, LiveStream.Listener {
    private final Side side;
    private final BiConsumer<Line, String> received;
    private final List<Line> lines = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final LiveStream stream;
    private volatile long connections;

    /** @param received is told each line once, and how it came: {@code stream} or {@code fetch} */
    public Viewer(Side side, BiConsumer<Line, String> received) {
        this.side = side;
        this.received = received;
        this.stream = side.stream(0, this);
    }

    public Viewer(Side side) {
        this(side, (line, how) -> {});
    }

    /** A copy of what has been seen so far. */
    public List<Line> lines() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    /** How often the stream has been connected. */
    public long connections() {
        return connections;
    }

    /** The first line that fits, with a number above {@code after}; empty if none comes in time. */
    public Optional<Line> await(int after, Duration limit, Predicate<Line> fits) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (true) {
                Optional<Line> found = lines.stream()
                        .filter(line -> line.seq() > after && fits.test(line))
                        .findFirst();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Reads what has not come by the stream. */
    public void catchUp() {
        int after = lastSeq();
        side.messages(after).forEach(line -> take(line, "fetch"));
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public void connected() {
        connections++;
        signal();
    }

    @Override
    public void event(String name, JsonNode data) {
        if (name.equals("message") && data.has("seq") && data.has("text")) {
            Line line = Line.of(data);
            if (line.seq() == lastSeq() + 1) {
                take(line, "stream");
                return;
            }
        }
        catchUp();
    }

    /** Cuts the stream, as a network would. */
    public void drop() {
        stream.drop();
    }

    @Override
    public void close() {
        stream.close();
    }

    private int lastSeq() {
        lock.lock();
        try {
            return lines.isEmpty() ? 0 : lines.getLast().seq();
        } finally {
            lock.unlock();
        }
    }

    private void take(Line line, String how) {
        lock.lock();
        try {
            if (!lines.isEmpty() && line.seq() <= lines.getLast().seq()) {
                return;
            }
            lines.add(line);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        received.accept(line, how);
    }

    private void signal() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
