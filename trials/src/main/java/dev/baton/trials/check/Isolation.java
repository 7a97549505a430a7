package dev.baton.trials.check;

import dev.baton.trials.client.Line;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** I5: no viewer, message or brief of a conversation contains a word of another one. */
final class Isolation implements Invariant {
    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I5 isolation");
        for (Journal.Seen seen : evidence.journal().seen()) {
            own(
                    finding,
                    seen.conversation(),
                    seen.viewer() + " by " + seen.how(),
                    seen.line().text());
        }
        views(finding, "the customer's view", evidence.customerViews());
        views(finding, "the desk's view", evidence.deskViews());
        for (UUID id : evidence.conversations()) {
            evidence.rows().of("message", id).forEach(row -> own(finding, id, "a message", row.text("body")));
            evidence.rows().of("brief", id).forEach(row -> own(finding, id, "a brief", row.text("content")));
            evidence.rows().of("ticket", id).forEach(row -> own(finding, id, "a ticket", row.text("subject")));
            evidence.rows().of("ai_turn", id).forEach(row -> own(finding, id, "a draft", row.text("draft")));
        }
        return finding;
    }

    private static void views(Finding finding, String where, Map<UUID, List<Line>> views) {
        views.forEach((id, lines) -> lines.forEach(line -> own(finding, id, where, line.text())));
    }

    private static void own(Finding finding, UUID id, String where, String text) {
        boolean holds =
                Token.in(text).stream().allMatch(token -> token.conversation().equals(id));
        finding.check(holds, () -> where + " of " + id + " shows another conversation: " + text);
    }
}
