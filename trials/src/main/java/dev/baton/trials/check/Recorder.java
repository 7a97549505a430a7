package dev.baton.trials.check;

import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Patience;
import dev.baton.trials.client.Side;
import dev.baton.trials.client.Unanswered;
import dev.baton.trials.client.Viewer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets clients speak in tokens and writes down what they were told. */
public final class Recorder {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Journal journal;
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    public Recorder(Journal journal) {
        this.journal = journal;
    }

    public Journal journal() {
        return journal;
    }

    /** The customer writes one line, repeated until the outcome is known; the last answer. */
    public Answer says(Customer customer) {
        return says(customer, "");
    }

    /** @param words stand before the token, so that the AI has something to judge */
    public Answer says(Customer customer, String words) {
        Journal.Sent sent = sent(customer.id(), "CUSTOMER", words, true);
        return send(sent, () -> customer.tryPost(sent.clientId(), sent.text()));
    }

    public Answer replies(DeskSide desk) {
        Journal.Sent sent = sent(desk.id(), "HUMAN", "", true);
        return send(sent, () -> desk.tryReply(sent.clientId(), sent.text()));
    }

    /** A message that is about to be sent in a way of its own; every answer must be given to {@link #told}. */
    public Journal.Sent sent(UUID conversation, String author, String words, boolean ordered) {
        journal.began(conversation);
        int count = counts.computeIfAbsent(conversation + author, key -> new AtomicInteger())
                .incrementAndGet();
        String token = Token.next(conversation, count).toString();
        String text = words.isEmpty() ? token : words + " " + token;
        return new Journal.Sent(conversation, author, UUID.randomUUID().toString(), text, ordered);
    }

    public Answer send(Journal.Sent sent, Supplier<Answer> request) {
        long start = System.nanoTime();
        Answer answer = Patience.untilKnown(PATIENCE, request, () -> journal.unknown(sent));
        told(sent, answer, System.nanoTime() - start);
        return answer;
    }

    /** One try only; an unknown outcome is written down and thrown. */
    public Answer once(Journal.Sent sent, Function<Journal.Sent, Answer> request) {
        long start = System.nanoTime();
        try {
            Answer answer = request.apply(sent);
            told(sent, answer, System.nanoTime() - start);
            return answer;
        } catch (Unanswered e) {
            journal.unknown(sent);
            throw e;
        }
    }

    private void told(Journal.Sent sent, Answer answer, long nanos) {
        if (answer.ok()) {
            journal.acknowledged(sent, answer.json().path("seq").asInt(), nanos);
        } else {
            journal.refused(sent, answer.status(), answer.code());
        }
    }

    /** Watches one side; everything that it shows is written down. */
    public Viewer watches(Side side, String viewer) {
        journal.began(side.id());
        return new Viewer(side, (line, how) -> journal.seen(side.id(), viewer, how, line));
    }
}
