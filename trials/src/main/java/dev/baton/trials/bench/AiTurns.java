package dev.baton.trials.bench;

import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Viewer;
import dev.baton.trials.stage.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** AI turns through the public API: from the post of a question until its answer stands in the customer's stream. */
final class AiTurns {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Questions that the shop's articles answer, so that the AI stays. */
    private static final List<String> QUESTIONS = List.of(
            "How long does delivery take?", "How do I return something?", "Do you ship abroad?", "How can I pay?");

    private final Baton baton;

    AiTurns(Baton baton) {
        this.baton = baton;
    }

    /** A question that the articles answer. */
    static String question(int number) {
        return QUESTIONS.get(number % QUESTIONS.size());
    }

    /** A single turn. */
    Latencies once() throws InterruptedException {
        return measure(1, Duration.ofNanos(1)).latencies();
    }

    /** Each conversation asks again as soon as it is answered. */
    Rate measure(int conversations, Duration duration) throws InterruptedException {
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        List<String> troubles = Crowd.times(conversations, conversations, number -> {
            Customer customer = baton.open(Opening.empty());
            try (Viewer viewer = new Viewer(customer)) {
                for (int turn = 0; turn == 0 || System.nanoTime() < end; turn++) {
                    ask(customer, viewer, question(number + turn), latencies);
                }
            }
            customer.end();
        });
        troubles.forEach(trouble -> latencies.failed());
        return new Rate(conversations, Latencies.perSecond(latencies.count(), System.nanoTime() - start), latencies);
    }

    private static void ask(Customer customer, Viewer viewer, String question, Latencies latencies)
            throws InterruptedException {
        long asked = System.nanoTime();
        int seq = customer.post(UUID.randomUUID().toString(), question);
        if (viewer.await(seq, LIMIT, AiTurns::answer).isPresent()) {
            latencies.add(System.nanoTime() - asked);
        } else {
            throw new IllegalStateException("no answer of the AI, control is " + customer.control());
        }
    }

    static boolean answer(Line line) {
        return line.by("AI") && line.kind().equals("text");
    }
}
