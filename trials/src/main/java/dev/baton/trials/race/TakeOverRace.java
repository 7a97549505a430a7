package dev.baton.trials.race;

import dev.baton.trials.check.Recorder;
import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Patience;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.stage.Crowd;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** H1: a person takes over at a random instant of an AI turn; no AI message may be numbered after it. */
public final class TakeOverRace {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** The AI's share of a turn besides the model. */
    private static final int OVERHEAD_MILLIS = 150;

    private final Stage stage;
    private final Teammate agent;
    private final long seed;
    private final int turnMillis;
    private final AtomicInteger beforeAnswer = new AtomicInteger();
    private final AtomicInteger afterAnswer = new AtomicInteger();

    /** @param turnMillis how long the model takes */
    public TakeOverRace(Stage stage, long seed, int turnMillis) {
        this.stage = stage;
        this.agent = stage.teammate("sam");
        this.seed = seed;
        this.turnMillis = turnMillis;
    }

    public Verdict run(int trials, int atOnce) throws InterruptedException {
        List<String> troubles = Crowd.times(trials, atOnce, this::one);
        List<String> counts = List.of(
                trials + " take-overs: " + beforeAnswer + " before the AI's answer, " + afterAnswer + " after it");
        return new Verdict("Take-over race (H1)", seed, counts, troubles, stage.judge());
    }

    private void one(int number) {
        Random random = new Random(seed + number);
        Recorder recorder = stage.recorder();
        Customer customer = stage.open();
        DeskSide desk = agent.at(customer.id());
        recorder.says(customer, "How do I return a jar that I have opened?").expected();
        Pause.millis(random.nextInt(turnMillis + OVERHEAD_MILLIS));
        takeOver(desk, "take-over-" + seed + "-" + number);
        List<Line> atAnswer = desk.messages(0);
        (atAnswer.stream().anyMatch(line -> line.by("AI") && line.kind().equals("text")) ? afterAnswer : beforeAnswer)
                .incrementAndGet();
        recorder.journal().silence(customer.id(), atAnswer.getLast().seq(), null);
        recorder.replies(desk).expected();
        // a late draft would come now
        Pause.millis(turnMillis + 2L * OVERHEAD_MILLIS);
        Patience.untilKnown(LIMIT, () -> desk.status("done-" + seed + "-" + number, "COMPLETED", null))
                .expected();
    }

    private static void takeOver(DeskSide desk, String key) {
        Answer answer = Patience.untilKnown(LIMIT, () -> desk.takeOver(key)).expected();
        boolean human = answer.status() == 200
                || Pause.until(LIMIT, () -> desk.control().equals("HUMAN"));
        if (!human) {
            throw new IllegalStateException(
                    "take-over of " + desk.id() + " had no effect, control is " + desk.control());
        }
    }
}
