package dev.baton.trials.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what was sent with what both sides can read, and reads how the conversation went. */
final class Comparison {
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final Customer customer;
    private final Viewer viewer;
    private final DeskSide desk;
    private final List<CustomerScript.Sent> sent;
    private final List<String> errors;

    Comparison(Customer customer, Viewer viewer, DeskSide desk, List<CustomerScript.Sent> sent, List<String> errors) {
        this.customer = customer;
        this.viewer = viewer;
        this.desk = desk;
        this.sent = sent;
        this.errors = new ArrayList<>(errors);
    }

    Played played(String id) {
        List<String> differences = new ArrayList<>();
        // the last line of a change of control may come a moment after the change itself
        Pause.until(SETTLING, () -> {
            differences.clear();
            compare(desk.messages(0), differences);
            return differences.isEmpty();
        });
        errors.addAll(differences);
        JsonNode state = desk.state();
        List<Line> team = desk.messages(0);
        List<String> reasons = new ArrayList<>();
        List<String> tickets = new ArrayList<>();
        readHandoffs(state, reasons, tickets);
        int turns = (int) team.stream().filter(Comparison::isAiTurn).count();
        String end = state.path("control").asText();
        return new Played(id, sent.size(), turns, reasons, waits(team), tickets, end, errors);
    }

    private void compare(List<Line> team, List<String> errors) {
        for (int i = 0; i < team.size(); i++) {
            if (team.get(i).seq() != i + 1) {
                errors.add("gap: message " + (i + 1) + " is missing on the desk's side");
                break;
            }
        }
        List<Line> read = customer.messages(0);
        viewer.catchUp();
        differ(
                errors,
                "customer's view and desk's view",
                words(read),
                words(team.stream().filter(Line::isPublic).toList()));
        differ(errors, "customer's stream and customer's view", words(viewer.lines()), words(read));
        List<String> written = team.stream()
                .filter(line -> line.by("CUSTOMER"))
                .map(Comparison::word)
                .toList();
        List<String> asSent =
                sent.stream().map(one -> one.seq() + " CUSTOMER " + one.text()).toList();
        differ(errors, "what was sent and what can be read", asSent, written);
    }

    private static void differ(List<String> errors, String what, List<String> one, List<String> other) {
        if (one.equals(other)) {
            return;
        }
        List<String> onlyOne = new ArrayList<>(one);
        other.forEach(onlyOne::remove);
        List<String> onlyOther = new ArrayList<>(other);
        one.forEach(onlyOther::remove);
        errors.add(what + " differ: " + onlyOne + " against " + onlyOther);
    }

    private void readHandoffs(JsonNode state, List<String> reasons, List<String> tickets) {
        for (int episode = 1; episode <= state.path("episode").asInt(); episode++) {
            JsonNode brief = desk.brief(episode);
            reasons.add(brief.path("reason").asText());
            if (brief.path("summary").asText().isBlank()
                    || brief.path("subject").asText().isBlank()) {
                errors.add("episode " + episode + ": the summary is empty");
            }
        }
        for (JsonNode event : desk.events()) {
            if (event.path("kind").asText().equals("ticket.opened")) {
                tickets.add(event.at("/data/number").asText());
            }
        }
        if (tickets.size() != reasons.size()) {
            errors.add(tickets.size() + " tickets in " + reasons.size() + " episodes");
        }
    }

    private static boolean isAiTurn(Line line) {
        return line.by("AI") && line.kind().equals("text");
    }

    private static List<Duration> waits(List<Line> team) {
        List<Duration> waits = new ArrayList<>();
        Instant since = null;
        for (Line line : team) {
            if (line.kind().equals("handoff")) {
                since = line.sentAt();
            } else if (line.kind().equals("joined")) {
                add(waits, since, line.sentAt());
                since = null;
            }
        }
        return waits;
    }

    private static void add(List<Duration> waits, @Nullable Instant from, @Nullable Instant until) {
        if (from != null && until != null) {
            waits.add(Duration.between(from, until));
        }
    }

    private static List<String> words(List<Line> lines) {
        return lines.stream().map(Comparison::word).toList();
    }

    private static String word(Line line) {
        return line.seq() + " " + line.author() + " " + line.text();
    }
}
