package dev.baton.trials.fault;

import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.fault.Gate.Point;
import dev.baton.trials.model.SlowModel;
import dev.baton.trials.stage.Crowd;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Verdict;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * F1: the worker is killed while conversations stand at chosen points of an AI turn and of a handoff, one at each point at the
 * same time. Every one of them goes on with the next worker, and nothing is said twice.
 */
final class KilledWorker {
    private static final Duration ARRIVAL = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final List<Point> TURN = List.of(Point.CHECKING, Point.DRAFT_STORED, Point.SAYING);
    private static final List<Point> HANDOFF =
            List.of(Point.ESCALATING, Point.SUMMARIZING, Point.OPENING_TICKET, Point.QUEUEING, Point.CONNECTING);
    private static final String QUESTION = "How long does delivery take?";
    private static final String REQUEST = "I want to talk to a human, please.";

    private final Stage stage;
    private final WorkerProcess worker;
    private final SlowModel model;
    private final Teammate person;
    private final ConcurrentHashMap<String, Integer> held = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger handedOver = new AtomicInteger();
    private final List<Duration> recoveries = new ArrayList<>();

    /** One conversation that is held at one point. */
    private record Held(Customer customer, String point, boolean handoff, List<Gate> gates) {}

    KilledWorker(Stage stage, WorkerProcess worker, SlowModel model) {
        this.stage = stage;
        this.worker = worker;
        this.model = model;
        this.person = stage.teammate("sam");
    }

    Verdict run(int rounds, long seed) throws InterruptedException, SQLException, IOException {
        Gate.install(stage.target().jdbcUrl());
        List<String> troubles = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            troubles.addAll(round());
        }
        List<String> counts = List.of(
                rounds + " kills; conversations held at the kill, by point: " + held,
                answered + " turns were answered by the next worker; in " + handedOver
                        + " the AI's 20 s were over before it was there, so a person was called",
                "recovered after, longest: "
                        + recoveries.stream().max(Duration::compareTo).orElse(Duration.ZERO));
        return new Verdict("Worker killed in mid turn and in mid handoff (F1)", seed, counts, troubles, stage.judge());
    }

    private List<String> round() throws InterruptedException, SQLException, IOException {
        List<Held> all = new ArrayList<>();
        try {
            for (Point point : TURN) {
                all.add(hold(point, false));
            }
            for (Point point : HANDOFF) {
                all.add(hold(point, true));
            }
            List<String> troubles =
                    new ArrayList<>(Crowd.times(all.size(), all.size(), number -> begin(all.get(number))));
            for (Held one : all) {
                held(one, one.gates().getFirst().awaitArrival(ARRIVAL), troubles);
            }
            // last, so that its call is under way at the kill
            Held asking = new Held(stage.open(), "MODEL_ASKED", false, List.of());
            all.add(asking);
            begin(asking);
            UUID id = asking.customer().id();
            held(asking, Pause.until(ARRIVAL, () -> model.about(id).isPresent()), troubles);
            worker.kill();
            long killed = System.nanoTime();
            worker.startAgain();
            for (Held one : all) {
                for (Gate gate : one.gates()) {
                    gate.close();
                }
            }
            worker.awaitReady();
            troubles.addAll(Crowd.times(all.size(), all.size(), number -> goesOn(all.get(number))));
            recoveries.add(Duration.ofNanos(System.nanoTime() - killed));
            return troubles;
        } finally {
            for (Held one : all) {
                for (Gate gate : one.gates()) {
                    closeQuietly(gate);
                }
            }
        }
    }

    private Held hold(Point point, boolean handoff) throws SQLException {
        Customer customer = stage.open();
        Gate gate = Gate.shut(stage.target().jdbcUrl(), point, customer.id());
        return new Held(customer, point.name(), handoff, List.of(gate));
    }

    private void begin(Held one) {
        stage.recorder().says(one.customer(), one.handoff() ? REQUEST : QUESTION);
        if (one.point().equals(Point.CONNECTING.name())) {
            DeskSide desk = person.at(one.customer().id());
            Pause.until(ARRIVAL, () -> desk.control().equals("WAITING_FOR_HUMAN"));
            desk.takeOver("connect-" + one.customer().id());
        }
    }

    private void held(Held one, boolean there, List<String> troubles) {
        if (there) {
            held.merge(one.point(), 1, Integer::sum);
        } else {
            troubles.add(one.customer().id() + " never came to " + one.point());
        }
    }

    private void goesOn(Held one) {
        Customer customer = one.customer();
        DeskSide desk = person.at(customer.id());
        if (!one.handoff()) {
            require(Pause.until(RECOVERY, () -> hasAnswer(customer) || waitsWithTicket(desk)), one, customer);
            (hasAnswer(customer) ? answered : handedOver).incrementAndGet();
            return;
        }
        if (!desk.control().equals("HUMAN") && !one.point().equals(Point.CONNECTING.name())) {
            require(Pause.until(RECOVERY, () -> waitsWithTicket(desk)), one, customer);
            desk.takeOver("after-" + customer.id()).expected();
        }
        require(Pause.until(RECOVERY, () -> desk.control().equals("HUMAN")), one, customer);
        stage.recorder().replies(desk).expected();
        desk.status("done-" + customer.id(), "COMPLETED", null).expected();
    }

    private static void require(boolean holds, Held one, Customer customer) {
        if (!holds) {
            throw new IllegalStateException("killed at " + one.point() + ": " + customer.id() + " did not go on within "
                    + RECOVERY.toSeconds() + " s, control " + customer.control());
        }
    }

    private static boolean hasAnswer(Customer customer) {
        return customer.messages(0).stream().anyMatch(KilledWorker::answer);
    }

    private static boolean answer(Line line) {
        return line.by("AI") && line.kind().equals("text");
    }

    private static boolean waitsWithTicket(DeskSide desk) {
        return desk.control().equals("WAITING_FOR_HUMAN")
                && desk.state().path("ticket").path("id").isTextual();
    }

    private static void closeQuietly(Gate gate) {
        try {
            gate.close();
        } catch (SQLException e) {
            // it was open already
        }
    }
}
