package dev.baton.trials.fuzz;

import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Side;
import dev.baton.trials.client.Teammate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every text as a message: stored to the letter, or refused with a code; both sides read the same. */
final class ExactText {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Baton baton;
    private final Teammate person;
    private final Strings strings;
    private final Judge judge;

    ExactText(Baton baton, Teammate person, Strings strings, Judge judge) {
        this.baton = baton;
        this.person = person;
        this.strings = strings;
        this.judge = judge;
    }

    /** What was not stored as it was accepted. */
    List<String> run() {
        Customer customer = baton.open(Opening.empty());
        DeskSide desk = person.at(customer.id());
        customer.post(UUID.randomUUID().toString(), "hello");
        // with a person in charge no text wakes the AI
        desk.takeOver(UUID.randomUUID().toString()).expected();
        if (!Pause.until(LIMIT, () -> desk.control().equals("HUMAN"))) {
            return List.of("nobody could take over for the exact texts");
        }
        Map<Integer, String> accepted = new HashMap<>();
        for (String text : strings.all()) {
            Answer answer = customer.tryPost(UUID.randomUUID().toString(), text);
            judge.look(answer, text);
            if (answer.ok()) {
                accepted.put(answer.json().path("seq").asInt(), text);
            }
        }
        List<String> wrong = new ArrayList<>();
        compare("customer", customer, accepted, wrong);
        compare("desk", desk, accepted, wrong);
        return wrong;
    }

    private static void compare(String who, Side side, Map<Integer, String> accepted, List<String> wrong) {
        Map<Integer, String> read = new HashMap<>();
        for (Line line : side.messages(0)) {
            read.put(line.seq(), line.text());
        }
        accepted.forEach((seq, text) -> {
            if (!text.equals(read.get(seq))) {
                wrong.add("the " + who + " reads '" + Judge.shortened(String.valueOf(read.get(seq))) + "' where '"
                        + Judge.shortened(text) + "' was accepted");
            }
        });
    }
}
