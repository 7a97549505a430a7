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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Messages between customers and people, at a given rate: from the post until it stands in the other side's stream. */
final class Chat implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Long> underWay = new ConcurrentHashMap<>();
    private volatile Latencies latencies = new Latencies();

    private record Pair(Customer customer, DeskSide desk, Viewer customerSees, Viewer deskSees) {}

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
    Rate measure(int perSecond, Duration duration) {
        latencies = new Latencies();
        long gap = 1_000_000_000L / perSecond;
        long start = System.nanoTime();
        int count = (int) (duration.toNanos() / gap);
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                waitUntil(start + i * gap);
                Pair pair = pairs.get(i / 2 % pairs.size());
                boolean byCustomer = i % 2 == 0;
                senders.submit(() -> send(pair, byCustomer, refused));
            }
        }
        Pause.until(LIMIT, underWay::isEmpty);
        Latencies taken = latencies;
        for (int i = 0; i < underWay.size() + refused.get(); i++) {
            taken.failed();
        }
        underWay.clear();
        return new Rate(perSecond, Latencies.perSecond(taken.count(), System.nanoTime() - start), taken);
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

    private void send(Pair pair, boolean byCustomer, AtomicInteger refused) {
        String text = Token.next(pair.customer().id(), 1).toString();
        underWay.put(text, System.nanoTime());
        String key = UUID.randomUUID().toString();
        try {
            Answer answer = byCustomer
                    ? pair.customer().tryPost(key, text)
                    : pair.desk().tryReply(key, text);
            answer.expected();
        } catch (RuntimeException e) {
            underWay.remove(text);
            refused.incrementAndGet();
        }
    }

    private void arrived(Line line, String author) {
        if (line.by(author)) {
            Long sent = underWay.remove(line.text());
            if (sent != null) {
                latencies.add(System.nanoTime() - sent);
            }
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
