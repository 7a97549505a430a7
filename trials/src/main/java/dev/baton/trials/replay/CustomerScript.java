package dev.baton.trials.replay;

import dev.baton.trials.agent.Cast;
import dev.baton.trials.client.Answer;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Patience;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes a recorded customer's lines as a customer would: one, then the reaction, then the next. */
final class CustomerScript {
    private static final Duration SENDING = Duration.ofSeconds(30);
    private static final Duration REACTION = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final Set<String> AT_REST = Set.of("AI", "CLOSED");

    private final Baton baton;
    private final Cast cast;
    private final Recording recording;
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /** One acknowledged message. */
    record Sent(int seq, String text) {}

    CustomerScript(Baton baton, Cast cast, Recording recording) {
        this.baton = baton;
        this.cast = cast;
        this.recording = recording;
    }

    Played play() throws InterruptedException {
        RecordedPart part = new RecordedPart(recording);
        Customer customer = baton.open(UUID.randomUUID().toString(), Opening.empty());
        cast.play(customer.id(), part);
        try (Viewer viewer = new Viewer(customer)) {
            for (int i = 0; i < recording.customer().size() && errors.isEmpty(); i++) {
                say(customer, viewer, i);
            }
            part.customerDone();
            if (!Pause.until(SETTLING, () -> AT_REST.contains(customer.control()))) {
                errors.add("still " + customer.control() + " after " + SETTLING.toSeconds() + " s");
            }
            return new Comparison(customer, viewer, cast.reader().at(customer.id()), sent, errors)
                    .played(recording.id());
        }
    }

    private void say(Customer customer, Viewer viewer, int index) throws InterruptedException {
        String text = recording.customer().get(index);
        String key = recording.id() + "-" + index;
        Answer answer = Patience.untilKnown(SENDING, () -> customer.tryPost(key, text));
        int seq = answer.expected().json().path("seq").asInt();
        sent.add(new Sent(seq, text));
        if (viewer.await(seq, REACTION, CustomerScript::reacts).isEmpty()) {
            errors.add("no reaction to message " + seq + " within " + REACTION.toSeconds() + " s, control "
                    + customer.control());
        }
    }

    private static boolean reacts(Line line) {
        return switch (line.author()) {
            case "AI" -> line.kind().equals("text");
            case "HUMAN" -> true;
            case "SYSTEM" -> line.kind().equals("handoff");
            default -> false;
        };
    }
}
