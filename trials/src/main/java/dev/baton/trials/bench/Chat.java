package dev.baton.trials.bench;

import dev.baton.trials.check.Token;
import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.client.Viewer;
import dev.baton.trials.stage.Crowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Messages between customers and people, sent at a given rate whatever becomes of those before. Each is timed from the instant at
 * which it was to be sent, so that whoever waits behind a slow one is counted too.
 */
final class Chat implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Long> toOther = new ConcurrentHashMap<>();
    private final Map<String, Long> toSelf = new ConcurrentHashMap<>();
    private volatile Times times = Times.none();

    private record Pair(Customer customer, DeskSide desk, Viewer customerSees, Viewer deskSees) {}

    private record Times(Latencies accepted, Latencies other, Latencies self) {
        static Times none() {
            return new Times(new Latencies(), new Latencies(), new Latencies());
        }
    }

    /**
     * @param perSecond that reached the other side
     * @param accepted from the planned post until its answer
     * @param other until it stood in the other side's stream
     * @param self until it stood in the writer's own stream
     */
    record Measured(int wished, double perSecond, Latencies accepted, Latencies other, Latencies self) {
        /** Nothing failed, the rate was kept, and the other side saw 99 of 100 within the limit. */
        boolean held(double limitMillis) {
            return other.failures() == 0 && perSecond >= 0.97 * wished && other.millis(0.99) < limitMillis;
        }

        String cells() {
            return "%.1f | %s | %s | %s | %d"
                    .formatted(perSecond, accepted.cells(), other.cells(), self.cells(), other.failures());
        }
    }

    /** Opens conversations, each with a person in charge and a stream on either side. */
    Chat(Baton baton, List<Teammate> team, int conversations) throws InterruptedException {
        List<String> troubles = Crowd.times(conversations, 8, number -> {
            Pair pair = connect(baton.open(Opening.empty()), team.get(number % team.size()));
            synchronized (pairs) {
                pairs.add(pair);
            }
        });
        if (!troubles.isEmpty()) {
            throw new IllegalStateException("the chat could not be set up: " + troubles);
        }
    }

    /** Sends for so long; half of the messages are the customers'. */
    Measured measure(int perSecond, Duration duration) {
        times = Times.none();
        long gap = 1_000_000_000L / perSecond;
        long start = System.nanoTime();
        int count = (int) (duration.toNanos() / gap);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long planned = start + i * gap;
                waitUntil(planned);
                Pair pair = pairs.get(i / 2 % pairs.size());
                boolean byCustomer = i % 2 == 0;
                senders.submit(() -> send(pair, byCustomer, planned));
            }
        }
        Pause.until(LIMIT, () -> toOther.isEmpty() && toSelf.isEmpty());
        long took = Math.max(duration.toNanos(), times.other().lastAt() - start);
        Times taken = times;
        toOther.forEach((text, since) -> taken.other().failed());
        toOther.clear();
        toSelf.clear();
        return new Measured(
                perSecond,
                Latencies.perSecond(taken.other().count(), took),
                taken.accepted(),
                taken.other(),
                taken.self());
    }

    @Override
    public void close() {
        for (Pair pair : pairs) {
            pair.customerSees().close();
            pair.deskSees().close();
            pair.desk().status(UUID.randomUUID().toString(), "COMPLETED", null);
        }
    }

    private Pair connect(Customer customer, Teammate person) {
        customer.post(UUID.randomUUID().toString(), "hello");
        DeskSide desk = person.at(customer.id());
        desk.takeOver(UUID.randomUUID().toString()).expected();
        if (!Pause.until(LIMIT, () -> desk.control().equals("HUMAN"))) {
            throw new IllegalStateException("nobody could take over " + customer.id());
        }
        return new Pair(
                customer,
                desk,
                new Viewer(customer, (line, how) -> arrived(line, "HUMAN")),
                new Viewer(desk, (line, how) -> arrived(line, "CUSTOMER")));
    }

    private void send(Pair pair, boolean byCustomer, long planned) {
        String text = Token.next(pair.customer().id(), 1).toString();
        toOther.put(text, planned);
        toSelf.put(text, planned);
        String key = UUID.randomUUID().toString();
        try {
            Answer answer = byCustomer
                    ? pair.customer().tryPost(key, text)
                    : pair.desk().tryReply(key, text);
            answer.expected();
            times.accepted().add(System.nanoTime() - planned);
        } catch (RuntimeException e) {
            toOther.remove(text);
            toSelf.remove(text);
            times.other().failed();
        }
    }

    private void arrived(Line line, String otherSide) {
        boolean fromOther = line.by(otherSide);
        Long planned = (fromOther ? toOther : toSelf).remove(line.text());
        if (planned != null) {
            (fromOther ? times.other() : times.self()).add(System.nanoTime() - planned);
        }
    }

    private static void waitUntil(long instant) {
        long left = instant - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = instant - System.nanoTime();
        }
    }
}
