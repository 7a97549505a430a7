package dev.baton.trials.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** I8: what was sent without a known outcome is there once or not at all, and its repetition ended in success. */
final class UnknownsResolve implements Invariant {
    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I8 unknowns resolve");
        Set<String> acknowledged = new HashSet<>();
        evidence.journal()
                .acknowledged()
                .forEach(one -> acknowledged.add(one.sent().clientId()));
        Map<UUID, Map<String, Integer>> stored = new HashMap<>();
        for (Journal.Unknown one : evidence.journal().unknown()) {
            Journal.Sent sent = one.sent();
            finding.check(
                    acknowledged.contains(sent.clientId()),
                    () -> "'" + sent.text() + "' ended unknown and was never acknowledged");
            int times = stored.computeIfAbsent(sent.conversation(), id -> counted(evidence.rows(), id))
                    .getOrDefault(sent.text(), 0);
            finding.check(times <= 1, () -> "'" + sent.text() + "' is stored " + times + " times");
        }
        return finding;
    }

    private static Map<String, Integer> counted(Rows rows, UUID id) {
        Map<String, Integer> counts = new HashMap<>();
        rows.of("message", id).forEach(row -> counts.merge(row.text("body"), 1, Integer::sum));
        return counts;
    }
}
