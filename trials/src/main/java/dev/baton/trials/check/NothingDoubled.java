package dev.baton.trials.check;

import dev.baton.trials.client.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** I2: each message once, each AI turn at most one reply, each episode one ticket, one reason told, each joining told once. */
final class NothingDoubled implements Invariant {
    private static final Set<String> ESCALATING = Set.of("TRIGGER_FIRED", "CUSTOMER_ASKED", "WROTE_AGAIN_FOR_PERSON");

    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I2 nothing doubled");
        for (UUID id : evidence.conversations()) {
            once(finding, id, "the database", bodies(evidence.rows().of("message", id)));
            once(finding, id, "the customer's view", texts(evidence.customerView(id)));
            once(finding, id, "the desk's view", texts(evidence.deskView(id)));
            replies(finding, evidence.rows(), id);
            linesOfEpisodes(finding, evidence.rows(), id);
        }
        return finding;
    }

    private static void once(Finding finding, UUID id, String where, List<String> texts) {
        Set<Token> seen = new HashSet<>();
        for (String text : texts) {
            for (Token token : Token.in(text)) {
                finding.check(seen.add(token), () -> "twice in " + where + " of " + id + ": " + token);
            }
        }
    }

    private static void replies(Finding finding, Rows rows, UUID id) {
        Map<Integer, Integer> turns = new HashMap<>();
        for (Row turn : rows.of("ai_turn", id)) {
            if (turn.has("message_seq")) {
                turns.merge(turn.number("message_seq"), 1, Integer::sum);
            }
        }
        for (Row message : rows.of("message", id)) {
            if (message.is("author", "AI") && message.is("kind", "text")) {
                int seq = message.number("seq");
                finding.check(
                        turns.getOrDefault(seq, 0) == 1,
                        () -> "AI message " + seq + " of " + id + " belongs to " + turns.getOrDefault(seq, 0)
                                + " AI turns");
            }
        }
        Set<Integer> answered = new HashSet<>();
        for (Row turn : rows.of("ai_turn", id)) {
            if (turn.is("state", "SAID")) {
                int seq = turn.number("seq");
                finding.check(answered.add(seq), () -> "message " + seq + " of " + id + " was answered twice");
            }
        }
    }

    private static void linesOfEpisodes(Finding finding, Rows rows, UUID id) {
        long escalations = rows.of("ownership", id).stream()
                .filter(stretch -> ESCALATING.contains(stretch.text("because")))
                .count();
        long joinings = rows.of("ownership", id).stream()
                .filter(stretch -> stretch.is("control", "HUMAN"))
                .count();
        long told = ofKind(rows, id, "handoff");
        long joined = ofKind(rows, id, "joined");
        finding.check(
                told <= escalations, () -> id + " was told why " + told + " times for " + escalations + " escalations");
        finding.check(joined <= joinings, () -> id + " has " + joined + " joining lines for " + joinings + " joinings");
        Set<Integer> episodes = new HashSet<>();
        for (Row ticket : rows.of("ticket", id)) {
            int episode = ticket.number("episode");
            finding.check(episodes.add(episode), () -> "two tickets in episode " + episode + " of " + id);
        }
    }

    private static long ofKind(Rows rows, UUID id, String kind) {
        return rows.of("message", id).stream()
                .filter(message -> message.is("kind", kind))
                .count();
    }

    private static List<String> bodies(List<Row> messages) {
        return messages.stream().map(row -> row.text("body")).toList();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
