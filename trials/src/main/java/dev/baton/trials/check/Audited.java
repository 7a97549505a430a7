package dev.baton.trials.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** I9: every change of control is legal, is written down once, and the record has no gap. */
final class Audited implements Invariant {
    private static final Set<String> OPEN = Set.of("AI", "WAITING_FOR_HUMAN", "HUMAN");

    /** From, to: every change that there is. */
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "AI", Set.of("WAITING_FOR_HUMAN", "HUMAN", "CLOSED"),
            "WAITING_FOR_HUMAN", Set.of("HUMAN", "AI", "CLOSED"),
            "HUMAN", Set.of("AI", "WAITING_FOR_HUMAN", "HUMAN", "CLOSED"),
            "CLOSED", Set.of("AI", "WAITING_FOR_HUMAN"));

    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I9 audit");
        for (UUID id : evidence.conversations()) {
            stretches(finding, evidence.rows(), id);
            events(finding, evidence.rows(), id);
        }
        return finding;
    }

    private static void stretches(Finding finding, Rows rows, UUID id) {
        List<Row> stretches = rows.of("ownership", id);
        for (int i = 0; i < stretches.size(); i++) {
            int epoch = stretches.get(i).number("epoch");
            int expected = i + 1;
            finding.check(epoch == expected, () -> id + " has epoch " + epoch + " where " + expected + " should be");
            if (i > 0) {
                String from = stretches.get(i - 1).text("control");
                String to = stretches.get(i).text("control");
                finding.check(
                        LEGAL.getOrDefault(from, Set.of()).contains(to), () -> id + " went from " + from + " to " + to);
            }
        }
        Row conversation = rows.conversation(id);
        if (conversation != null && !stretches.isEmpty()) {
            finding.check(
                    stretches.getLast().is("control", conversation.text("control"))
                            && stretches.getLast().number("epoch") == conversation.number("epoch"),
                    () -> id + " is " + conversation.text("control") + ", its record ends "
                            + stretches.getLast().text("control"));
        }
        for (Row handoff : rows.of("handoff", id)) {
            boolean running = conversation != null && OPEN.contains(conversation.text("control"));
            finding.check(
                    running || handoff.has("ended_at"), () -> id + " is over and one of its episodes is still open");
        }
    }

    private static void events(Finding finding, Rows rows, UUID id) {
        List<Row> events = rows.of("event", id);
        for (int i = 0; i < events.size(); i++) {
            int seq = events.get(i).number("seq");
            int expected = i + 1;
            finding.check(
                    seq == expected, () -> "event " + expected + " of " + id + " is missing, " + seq + " stands there");
        }
        Row conversation = rows.conversation(id);
        if (conversation != null) {
            finding.check(
                    conversation.number("last_event") == events.size(),
                    () -> id + " counts " + conversation.number("last_event") + " events, there are " + events.size());
        }
    }
}
