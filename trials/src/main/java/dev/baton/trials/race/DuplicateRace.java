package dev.baton.trials.race;

import dev.baton.trials.check.Journal;
import dev.baton.trials.check.Recorder;
import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.stage.Crowd;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** H8, F14, F15: the same request several times, and several requests in no order; each has one effect and one answer. */
public final class DuplicateRace {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Stage stage;
    private final Teammate agent;
    private final long seed;
    private final List<Kind> kinds = List.of(
            new Kind("double click", this::doubleClick),
            new Kind("ten at once", this::tenAtOnce),
            new Kind("again later", this::againLater),
            new Kind("same id, other words", this::otherWords),
            new Kind("two connections, no order", this::outOfOrder),
            new Kind("a person is asked for, taken over and handed back, each three times", this::commands));

    private record Kind(String name, What what) {}

    private interface What {
        void happens(Customer customer, Random random) throws InterruptedException;
    }

    public DuplicateRace(Stage stage, long seed) {
        this.stage = stage;
        this.agent = stage.teammate("sam");
        this.seed = seed;
    }

    public Verdict run(int trials, int atOnce) throws InterruptedException {
        List<String> troubles = Crowd.times(trials, atOnce, number -> {
            Kind kind = kinds.get(number % kinds.size());
            try {
                kind.what().happens(stage.open(), new Random(seed + number));
            } catch (IllegalStateException e) {
                throw new IllegalStateException(kind.name() + ": " + e.getMessage(), e);
            }
        });
        List<String> names = kinds.stream().map(Kind::name).toList();
        return new Verdict("Duplicates (H8)", seed, List.of(trials + " of: " + names), troubles, stage.judge());
    }

    private void doubleClick(Customer customer, Random random) throws InterruptedException {
        sameAnswer(Crowd.together(Collections.nCopies(2, posting(customer))));
    }

    private void tenAtOnce(Customer customer, Random random) throws InterruptedException {
        sameAnswer(Crowd.together(Collections.nCopies(10, posting(customer))));
    }

    private void againLater(Customer customer, Random random) {
        Supplier<Answer> post = posting(customer);
        Answer first = post.get();
        stage.recorder().says(customer).expected();
        Pause.millis(random.nextInt(300));
        sameAnswer(List.of(first, post.get()));
    }

    private void otherWords(Customer customer, Random random) {
        Journal.Sent sent = stage.recorder().sent(customer.id(), "CUSTOMER", "", true);
        stage.recorder()
                .send(sent, () -> customer.tryPost(sent.clientId(), sent.text()))
                .expected();
        Answer other = customer.tryPost(sent.clientId(), "something else");
        if (other.status() != 409 || !other.code().equals("KEY_REUSED")) {
            throw new IllegalStateException("other words under the same id: " + other);
        }
    }

    private void outOfOrder(Customer customer, Random random) throws InterruptedException {
        Recorder recorder = stage.recorder();
        List<Journal.Sent> both = List.of(
                recorder.sent(customer.id(), "CUSTOMER", "", false),
                recorder.sent(customer.id(), "CUSTOMER", "", false));
        List<Supplier<Answer>> posts = both.stream()
                .<Supplier<Answer>>map(sent ->
                        () -> recorder.send(sent, () -> customer.tryPost(sent.clientId(), sent.text())))
                .toList();
        Crowd.together(posts).forEach(Answer::expected);
    }

    private void commands(Customer customer, Random random) throws InterruptedException {
        stage.recorder().says(customer, "hello").expected();
        DeskSide desk = agent.at(customer.id());
        String key = customer.id().toString();
        thrice(customer::askForPerson);
        reach(desk, "WAITING_FOR_HUMAN");
        thrice(() -> desk.takeOver(key + "-take"));
        reach(desk, "HUMAN");
        stage.recorder().replies(desk).expected();
        thrice(() -> desk.returnToAi(key + "-return"));
        reach(desk, "AI");
    }

    private static void thrice(Supplier<Answer> request) throws InterruptedException {
        List<Answer> answers = Crowd.together(Collections.nCopies(3, request));
        if (answers.stream().noneMatch(Answer::ok) || answers.stream().anyMatch(answer -> answer.status() >= 500)) {
            throw new IllegalStateException("three times the same: " + answers);
        }
    }

    private static void reach(DeskSide desk, String control) {
        if (!Pause.until(LIMIT, () -> desk.control().equals(control))) {
            throw new IllegalStateException(desk.id() + " is " + desk.control() + ", not " + control);
        }
    }

    private Supplier<Answer> posting(Customer customer) {
        Journal.Sent sent = stage.recorder().sent(customer.id(), "CUSTOMER", "", true);
        return () -> stage.recorder().send(sent, () -> customer.tryPost(sent.clientId(), sent.text()));
    }

    private static void sameAnswer(List<Answer> answers) {
        answers.forEach(Answer::expected);
        long seqs = answers.stream()
                .map(answer -> answer.json().path("seq").asInt())
                .distinct()
                .count();
        if (seqs != 1) {
            throw new IllegalStateException("one message has several numbers: " + answers);
        }
    }
}
