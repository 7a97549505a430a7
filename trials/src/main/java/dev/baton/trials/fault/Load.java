package dev.baton.trials.fault;

import dev.baton.trials.agent.Cast;
import dev.baton.trials.agent.Part;
import dev.baton.trials.check.Recorder;
import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Viewer;
import dev.baton.trials.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who go on and on: questions to the AI, a request for a person, two answers, back to the AI. */
final class Load implements AutoCloseable {
    /** Longer than any fault of a trial and the recovery from it. */
    private static final Duration REACTION = Duration.ofSeconds(120);

    private static final List<String> SCRIPT = List.of(
            "How long does delivery take?",
            "How do I return something?",
            "I want to talk to a human, please.",
            "Thank you, one more thing.",
            "Do you ship abroad?");

    private final Stage stage;
    private final Cast cast;
    private final ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger conversations = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private volatile boolean enough;

    Load(Stage stage, int atOnce) {
        this.stage = stage;
        this.cast = Cast.onStage(stage.baton());
        for (int i = 0; i < atOnce; i++) {
            customers.submit(this::customers);
        }
    }

    /** Lets everyone finish what they have begun. */
    List<String> finish() throws InterruptedException {
        enough = true;
        customers.shutdown();
        if (!customers.awaitTermination(5, TimeUnit.MINUTES)) {
            troubles.add("the customers did not come to an end");
        }
        return List.copyOf(troubles);
    }

    @Override
    public String toString() {
        return conversations + " conversations, " + messages + " customer messages";
    }

    @Override
    public void close() {
        enough = true;
        customers.shutdownNow();
        cast.close();
    }

    private void customers() {
        while (!enough) {
            try {
                one();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                troubles.add(e.toString());
            }
        }
    }

    private void one() throws InterruptedException {
        Customer customer = stage.open();
        conversations.incrementAndGet();
        cast.play(customer.id(), new TwoReplies(stage.recorder()));
        try (Viewer viewer = stage.recorder().watches(customer, "customer")) {
            for (String words : SCRIPT) {
                int seq = stage.recorder()
                        .says(customer, words)
                        .expected()
                        .json()
                        .path("seq")
                        .asInt();
                messages.incrementAndGet();
                if (viewer.await(seq, REACTION, Load::reacts).isEmpty()) {
                    throw new IllegalStateException("no reaction to message " + seq + " of " + customer.id()
                            + ", control " + customer.control());
                }
            }
        }
    }

    private static boolean reacts(Line line) {
        return line.by("HUMAN")
                || (line.by("AI") && line.kind().equals("text"))
                || (line.by("SYSTEM") && line.kind().equals("handoff"));
    }

    /** Two replies, then back to the AI. */
    private record TwoReplies(Recorder recorder) implements Part {
        @Override
        public Answer reply(DeskSide side) {
            return recorder.replies(side);
        }

        @Override
        public boolean over(int replies) {
            return replies >= 2;
        }

        @Override
        public boolean completes() {
            return false;
        }
    }
}
