package dev.baton.trials.race;

import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Patience;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.stage.Crowd;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** E15: several people accept one ticket at the same moment; exactly one gets it, the others read who. */
public final class AcceptRace {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Stage stage;
    private final List<Teammate> team;
    private final long seed;
    private final AtomicInteger accepts = new AtomicInteger();
    private final AtomicInteger toldWho = new AtomicInteger();

    public AcceptRace(Stage stage, List<Teammate> team, long seed) {
        this.stage = stage;
        this.team = team;
        this.seed = seed;
    }

    public Verdict run(int trials, int atOnce) throws InterruptedException {
        List<String> troubles = Crowd.times(trials, atOnce, this::one);
        List<String> counts = List.of(trials + " tickets, 2 to " + team.size() + " rivals each, " + accepts
                + " accepts, " + toldWho + " losers read who won");
        return new Verdict("Accept race (E15)", seed, counts, troubles, stage.judge());
    }

    private void one(int number) throws InterruptedException {
        Random random = new Random(seed + number);
        Customer customer = stage.open();
        stage.recorder().says(customer, "hello").expected();
        customer.askForPerson().expected();
        UUID ticket = ticketOf(team.getFirst().at(customer.id()));
        List<Teammate> rivals = new ArrayList<>(team);
        Collections.shuffle(rivals, random);
        int count = 2 + random.nextInt(rivals.size() - 1);
        List<Supplier<Answer>> tries = new ArrayList<>();
        for (Teammate rival : rivals.subList(0, count)) {
            tries.add(() -> rival.acceptTicket(ticket));
        }
        List<Answer> answers = Crowd.together(tries);
        Teammate winner = judge(ticket, rivals, answers);
        finish(winner.at(customer.id()), number);
    }

    private Teammate judge(UUID ticket, List<Teammate> rivals, List<Answer> answers) {
        Teammate winner = null;
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            accepts.incrementAndGet();
            stage.recorder().journal().claim(ticket, rivals.get(i).id(), answer.ok(), answer.code());
            if (answer.ok()) {
                winner = rivals.get(i);
            }
        }
        if (winner == null) {
            throw new IllegalStateException("nobody won ticket " + ticket + ": " + answers);
        }
        for (Answer answer : answers) {
            if (!answer.ok() && answer.text().contains(winner.name())) {
                toldWho.incrementAndGet();
            }
        }
        return winner;
    }

    private void finish(DeskSide desk, int number) {
        if (!Pause.until(LIMIT, () -> desk.control().equals("HUMAN"))) {
            throw new IllegalStateException(desk.id() + " was accepted and is still " + desk.control());
        }
        stage.recorder().replies(desk).expected();
        Patience.untilKnown(LIMIT, () -> desk.status("done-" + seed + "-" + number, "COMPLETED", null))
                .expected();
    }

    private static UUID ticketOf(DeskSide desk) {
        if (!Pause.until(LIMIT, () -> desk.happened("ticket.queued"))) {
            throw new IllegalStateException("no ticket of " + desk.id() + " came into a queue");
        }
        return UUID.fromString(desk.state().path("ticket").path("id").asText());
    }
}
