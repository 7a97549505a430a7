package dev.baton.trials.stage;

import dev.baton.trials.check.Checker;
import dev.baton.trials.check.Finding;
import dev.baton.trials.check.Journal;
import dev.baton.trials.check.Recorder;
import dev.baton.trials.check.Stories;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Patience;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** One trial on a running product: everyone on it is recorded, and at the end everything is judged. */
public final class Stage implements AutoCloseable {
    private static final String LEAD = "ines";
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration OPENING = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Supplier<Target> target;
    private final Baton baton;
    private final Recorder recorder = new Recorder(new Journal());
    private final Queue<Customer> customers = new ConcurrentLinkedQueue<>();

    public Stage(Target target) {
        this(() -> target);
    }

    /** @param target of a product that is started again and again: its database and its engine may move, its own address stays */
    public Stage(Supplier<Target> target) {
        this.target = target;
        this.baton = new Baton(target.get().url());
    }

    public Baton baton() {
        return baton;
    }

    public Target target() {
        return target.get();
    }

    public Recorder recorder() {
        return recorder;
    }

    /** Someone of the demo team; passwords are the login and "-baton". */
    public Teammate teammate(String login) {
        return baton.signIn(login, login + "-baton");
    }

    /** A new conversation that will be judged. */
    public Customer open() {
        String key = UUID.randomUUID().toString();
        Customer customer = baton.opened(Patience.untilKnown(OPENING, () -> baton.tryOpen(key, Opening.empty())));
        recorder.journal().began(customer.id());
        customers.add(customer);
        return customer;
    }

    /** Waits until everything holds, at most a minute, and judges what happened on this stage. */
    public List<Finding> judge() {
        AtomicReference<List<Finding>> findings = new AtomicReference<>(List.of());
        Pause.until(QUIET, BETWEEN_LOOKS, () -> {
            findings.set(judgeNow());
            return Checker.holds(findings.get());
        });
        return findings.get();
    }

    public List<Finding> judgeNow() {
        Target now = target.get();
        try (Stories stories = new Stories(now.engine(), Target.NAMESPACE)) {
            Checker checker = new Checker(teammate(LEAD), now.jdbcUrl(), stories);
            return checker.check(recorder.journal(), List.copyOf(customers));
        }
    }

    @Override
    public void close() {
        baton.close();
    }
}
