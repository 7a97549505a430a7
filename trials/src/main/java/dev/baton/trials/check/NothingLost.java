package dev.baton.trials.check;

import dev.baton.trials.client.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** I1: every acknowledged message is stored, and both sides can read it where they were told it is. */
final class NothingLost implements Invariant {
    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I1 nothing lost");
        Map<UUID, Map<Integer, String>> stored = new HashMap<>();
        Map<UUID, Map<Integer, String>> customer = new HashMap<>();
        Map<UUID, Map<Integer, String>> desk = new HashMap<>();
        for (UUID id : evidence.conversations()) {
            Map<Integer, String> bodies = new HashMap<>();
            evidence.rows().of("message", id).forEach(row -> bodies.put(row.number("seq"), row.text("body")));
            stored.put(id, bodies);
            customer.put(id, texts(evidence.customerView(id)));
            desk.put(id, texts(evidence.deskView(id)));
        }
        for (Journal.Acknowledged one : evidence.journal().acknowledged()) {
            there(finding, one, "the database", stored);
            there(finding, one, "the customer's view", customer);
            there(finding, one, "the desk's view", desk);
        }
        for (UUID id : evidence.conversations()) {
            briefs(finding, evidence, id);
        }
        return finding;
    }

    private static void there(
            Finding finding, Journal.Acknowledged one, String where, Map<UUID, Map<Integer, String>> texts) {
        UUID conversation = one.sent().conversation();
        String found = texts.getOrDefault(conversation, Map.of()).get(one.seq());
        finding.check(
                one.sent().text().equals(found),
                () -> "message " + one.seq() + " of " + conversation + " was acknowledged; " + where + " has "
                        + (found == null ? "nothing there" : "'" + found + "'"));
    }

    /** The last brief of an episode knows every customer message that was written before the person joined. */
    private static void briefs(Finding finding, Evidence evidence, UUID id) {
        Map<Integer, Integer> known = new HashMap<>();
        evidence.rows()
                .of("brief", id)
                .forEach(brief -> known.merge(brief.number("episode"), brief.number("through_seq"), Math::max));
        for (Row handoff : evidence.rows().of("handoff", id)) {
            int episode = handoff.number("episode");
            if (handoff.has("connected_at") && !handoff.is("reason", "TAKEN_OVER")) {
                finding.check(
                        known.getOrDefault(episode, 0) > 0,
                        () -> "episode " + episode + " of " + id + " was connected without a brief");
            }
        }
    }

    private static Map<Integer, String> texts(List<Line> lines) {
        Map<Integer, String> texts = new HashMap<>();
        lines.forEach(line -> texts.put(line.seq(), line.text()));
        return texts;
    }
}
