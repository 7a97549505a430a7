package dev.baton.trials.race;

import dev.baton.trials.check.Recorder;
import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Patience;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.model.SlowModel;
import dev.baton.trials.stage.Crowd;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Verdict;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * H1: a person takes over at a random instant of an AI turn, every second time of the model's call; no AI message may be
 * numbered after it.
 */
public final class TakeOverRace {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SHORTEST_MILLIS = 200;
    private static final int LONGEST_MILLIS = 1_500;
    /** The AI's share of a turn besides the model. */
    private static final int OVERHEAD_MILLIS = 200;

    private final Stage stage;
    private final Teammate agent;
    private final long seed;
    private final SlowModel model;
    private final Map<Instant, Integer> met = new EnumMap<>(Instant.class);

    /** Where in the turn the take-over was asked for. */
    private enum Instant {
        BEFORE_THE_MODEL("before the model was asked"),
        IN_THE_CALL("while the model was at work"),
        BEFORE_THE_ANSWER("after the model and before the answer stood there"),
        AFTER_THE_ANSWER("after the answer");

        private final String words;

        Instant(String words) {
            this.words = words;
        }
    }

    /** @param model whose calls are as long as {@link #turnMillis} says */
    public TakeOverRace(Stage stage, long seed, SlowModel model) {
        this.stage = stage;
        this.agent = stage.teammate("sam");
        this.seed = seed;
        this.model = model;
    }

    /** How long the model takes in this conversation: 200 to 1,500 ms, by chance of its id. */
    public static int turnMillis(int number, @Nullable UUID conversation) {
        return conversation == null
                ? SHORTEST_MILLIS
                : SHORTEST_MILLIS + Math.floorMod(conversation.hashCode(), LONGEST_MILLIS - SHORTEST_MILLIS);
    }

    public Verdict run(int trials, int atOnce) throws InterruptedException {
        List<String> troubles = Crowd.times(trials, atOnce, this::one);
        StringBuilder where = new StringBuilder(trials + " take-overs");
        met.forEach(
                (instant, count) -> where.append(", ").append(count).append(' ').append(instant.words));
        return new Verdict("Take-over race (H1)", seed, List.of(where.toString()), troubles, stage.judge());
    }

    private void one(int number) {
        Random random = new Random(seed + number);
        Recorder recorder = stage.recorder();
        Customer customer = stage.open();
        DeskSide desk = agent.at(customer.id());
        recorder.says(customer, "How do I return a jar that I have opened?").expected();
        if (number % 2 == 1) {
            // where the machine is slow, chance alone would seldom meet the model at work
            Pause.until(LIMIT, () -> model.about(customer.id()).isPresent());
        }
        Pause.millis(random.nextInt(turnMillis(0, customer.id()) + OVERHEAD_MILLIS));
        long asked = System.nanoTime();
        takeOver(desk, "take-over-" + seed + "-" + number);
        List<Line> atAnswer = desk.messages(0);
        note(asked, customer.id(), atAnswer);
        recorder.journal().silence(customer.id(), atAnswer.getLast().seq(), null);
        recorder.replies(desk).expected();
        // a late draft would come when the model is done
        Pause.until(
                LIMIT,
                () -> model.about(customer.id())
                        .map(call -> System.nanoTime() > call.ended() + OVERHEAD_MILLIS * 1_000_000L)
                        .orElse(true));
        Patience.untilKnown(LIMIT, () -> desk.status("done-" + seed + "-" + number, "COMPLETED", null))
                .expected();
    }

    private void note(long asked, UUID conversation, List<Line> atAnswer) {
        Optional<SlowModel.Call> call = model.about(conversation).filter(one -> one.started() < asked);
        Instant instant;
        if (atAnswer.stream().anyMatch(line -> line.by("AI") && line.kind().equals("text"))) {
            instant = Instant.AFTER_THE_ANSWER;
        } else if (call.isEmpty()) {
            instant = Instant.BEFORE_THE_MODEL;
        } else {
            instant = asked < call.get().ended() ? Instant.IN_THE_CALL : Instant.BEFORE_THE_ANSWER;
        }
        synchronized (met) {
            met.merge(instant, 1, Integer::sum);
        }
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
