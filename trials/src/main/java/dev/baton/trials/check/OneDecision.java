package dev.baton.trials.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** I7: an episode is decided once; of many who accept exactly one wins and the others are told; capacity adds up. */
final class OneDecision implements Invariant {
    private static final Set<String> LOSING = Set.of("ALREADY_TAKEN", "OFFER_GONE", "NOT_WAITING");

    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I7 one decision");
        Map<UUID, List<Journal.Claim>> claims =
                evidence.journal().claims().stream().collect(Collectors.groupingBy(Journal.Claim::ticket));
        claims.forEach((ticket, tries) -> claimed(finding, ticket, tries));
        for (UUID id : evidence.conversations()) {
            decidedOnce(finding, evidence.rows(), id);
            heldOnce(finding, evidence.rows(), id);
        }
        for (Row agent : evidence.rows().agents()) {
            finding.check(
                    agent.decimal("load") <= agent.number("capacity"),
                    () -> agent.text("login") + " carries " + agent.decimal("load") + " of "
                            + agent.number("capacity"));
        }
        return finding;
    }

    private static void claimed(Finding finding, UUID ticket, List<Journal.Claim> tries) {
        long winners = tries.stream().filter(Journal.Claim::won).count();
        finding.check(winners == 1, () -> winners + " of " + tries.size() + " who accepted ticket " + ticket + " won");
        for (Journal.Claim loser : tries) {
            if (!loser.won()) {
                finding.check(
                        LOSING.contains(loser.told()),
                        () -> "a loser of ticket " + ticket + " was told '" + loser.told() + "'");
            }
        }
    }

    private static void decidedOnce(Finding finding, Rows rows, UUID id) {
        Set<String> decided = new HashSet<>();
        for (Row handoff : rows.of("handoff", id)) {
            if (handoff.has("decision_id")) {
                finding.check(
                        decided.add(handoff.text("decision_id")),
                        () -> "two episodes of " + id + " rest on one decision");
            }
        }
        long open = rows.of("handoff", id).stream()
                .filter(handoff -> !handoff.has("ended_at"))
                .count();
        finding.check(open <= 1, () -> id + " has " + open + " open episodes");
    }

    private static void heldOnce(Finding finding, Rows rows, UUID id) {
        long live = rows.of("assignment", id).stream()
                .filter(row -> !row.has("ended_at"))
                .count();
        finding.check(live <= 1, () -> id + " is held " + live + " times");
        boolean queued = !rows.of("queue_entry", id).isEmpty();
        finding.check(!(queued && live > 0), () -> id + " is held and still stands in a queue");
    }
}
