package dev.baton.trials.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** I4: no message of the AI is numbered above a take-over until control is AI again. */
final class SilentAi implements Invariant {
    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I4 silent AI");
        for (UUID id : evidence.conversations()) {
            byStretches(finding, evidence.rows(), id);
        }
        bySilences(finding, evidence);
        return finding;
    }

    /** As the database tells it: each AI message lies in a stretch of AI control and was written under its epoch. */
    private static void byStretches(Finding finding, Rows rows, UUID id) {
        List<Row> stretches = rows.of("ownership", id);
        for (Row message : rows.of("message", id)) {
            if (!message.is("author", "AI")) {
                continue;
            }
            int seq = message.number("seq");
            Row around = null;
            for (Row stretch : stretches) {
                if (stretch.number("first_seq") <= seq) {
                    around = stretch;
                }
            }
            boolean holds =
                    around != null && around.is("control", "AI") && around.number("epoch") == message.number("epoch");
            String control = around == null ? "nobody" : around.text("control");
            finding.check(holds, () -> "AI message " + seq + " of " + id + " while control was " + control);
        }
    }

    /** As the clients know it: from the answer to the take-over until they gave the conversation back. */
    private static void bySilences(Finding finding, Evidence evidence) {
        Map<UUID, List<Row>> messages = new HashMap<>();
        for (Journal.Silence silence : evidence.journal().silences()) {
            List<Row> rows = messages.computeIfAbsent(
                    silence.conversation(), id -> evidence.rows().of("message", id));
            Integer before = silence.before();
            List<Integer> loud = rows.stream()
                    .filter(row -> row.is("author", "AI"))
                    .map(row -> row.number("seq"))
                    .filter(seq -> seq > silence.after() && (before == null || seq < before))
                    .toList();
            finding.check(
                    loud.isEmpty(),
                    () -> "AI messages " + loud + " of " + silence.conversation() + " after the take-over at "
                            + silence.after());
        }
    }
}
