package dev.baton.trials.check;

import dev.baton.trials.client.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** I3: numbers without gaps, the same for every viewer, one author's messages in the order in which they were sent. */
final class InOrder implements Invariant {
    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I3 order");
        for (UUID id : evidence.conversations()) {
            List<Row> messages = evidence.rows().of("message", id);
            gapFree(
                    finding,
                    id,
                    "the database",
                    messages.stream().map(row -> row.number("seq")).toList());
            List<Line> desk = evidence.deskView(id);
            gapFree(finding, id, "the desk's view", desk.stream().map(Line::seq).toList());
            List<Line> all = desk.stream().filter(Line::isPublic).toList();
            finding.check(
                    all.equals(evidence.customerView(id)) || sameWords(all, evidence.customerView(id)),
                    () -> "the two sides of " + id + " read differently");
        }
        viewersAgree(finding, evidence);
        authorsInOrder(finding, evidence);
        return finding;
    }

    private static void gapFree(Finding finding, UUID id, String where, List<Integer> seqs) {
        for (int i = 0; i < seqs.size(); i++) {
            int expected = i + 1;
            int found = seqs.get(i);
            finding.check(
                    found == expected,
                    () -> where + " of " + id + " has number " + found + " where " + expected + " should stand");
        }
    }

    private static boolean sameWords(List<Line> one, List<Line> other) {
        return words(one).equals(words(other));
    }

    private static List<String> words(List<Line> lines) {
        return lines.stream()
                .map(line -> line.seq() + " " + line.author() + " " + line.text())
                .toList();
    }

    private static void viewersAgree(Finding finding, Evidence evidence) {
        Map<UUID, Map<Integer, String>> stored = new HashMap<>();
        for (Journal.Seen seen : evidence.journal().seen()) {
            Map<Integer, String> bodies =
                    stored.computeIfAbsent(seen.conversation(), id -> bodies(evidence.rows(), id));
            int seq = seen.line().seq();
            finding.check(
                    seen.line().text().equals(bodies.get(seq)),
                    () -> seen.viewer() + " saw another message " + seq + " of " + seen.conversation() + " by "
                            + seen.how() + " than is stored");
        }
    }

    private static Map<Integer, String> bodies(Rows rows, UUID id) {
        Map<Integer, String> bodies = new HashMap<>();
        rows.of("message", id).forEach(row -> bodies.put(row.number("seq"), row.text("body")));
        return bodies;
    }

    private static void authorsInOrder(Finding finding, Evidence evidence) {
        Map<String, Integer> last = new HashMap<>();
        Map<Token, Boolean> ordered = new HashMap<>();
        evidence.journal()
                .acknowledged()
                .forEach(one -> Token.in(one.sent().text())
                        .forEach(token -> ordered.put(token, one.sent().ordered())));
        for (UUID id : evidence.conversations()) {
            for (Row message : evidence.rows().of("message", id)) {
                List<Token> tokens = Token.in(message.text("body"));
                if (tokens.size() != 1 || !ordered.getOrDefault(tokens.getFirst(), false)) {
                    continue;
                }
                int count = tokens.getFirst().count();
                int before = last.getOrDefault(id + message.text("author"), 0);
                last.put(id + message.text("author"), count);
                finding.check(
                        count > before,
                        () -> message.text("author") + " of " + id + " sent " + count + " after " + before
                                + ", stored the other way round at " + message.number("seq"));
            }
        }
    }
}
