package dev.baton.trials.check;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** I6: every conversation is in a legal state, has someone to act on it and a time to look again, and nothing is untold. */
final class NoWedge implements Invariant {
    private static final int TRIES_THAT_MEAN_STUCK = 3;

    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I6 no wedge");
        for (UUID id : evidence.conversations()) {
            Row conversation = evidence.rows().conversation(id);
            finding.check(conversation != null, () -> id + " is not in the database");
            if (conversation != null) {
                owned(finding, evidence.rows(), id, conversation);
            }
            List<Row> untold = evidence.rows().of("outbox", id).stream()
                    .filter(row -> !row.has("delivered_at") && !row.has("refused"))
                    .toList();
            finding.check(
                    untold.isEmpty(), () -> id + " has " + untold.size() + " facts that the story was never told");
        }
        evidence.stories().forEach((id, story) -> alive(finding, evidence.rows(), id, story));
        return finding;
    }

    private static void owned(Finding finding, Rows rows, UUID id, Row conversation) {
        String control = conversation.text("control");
        switch (control) {
            case "AI" -> {
                finding.check(conversation.has("idle_at"), () -> id + " is with the AI and has no next timer");
                answered(finding, rows, id, conversation);
            }
            case "WAITING_FOR_HUMAN" -> {
                boolean open = rows.of("ticket", id).stream().anyMatch(ticket -> !ticket.has("closed_at"));
                boolean queued = !rows.of("queue_entry", id).isEmpty();
                boolean claimed =
                        rows.of("assignment", id).stream().anyMatch(assignment -> assignment.is("state", "CLAIMED"));
                finding.check(open, () -> id + " waits without an open ticket");
                finding.check(queued || claimed, () -> id + " waits in no queue and nobody has claimed it");
            }
            case "HUMAN" ->
                finding.check(
                        rows.of("assignment", id).stream()
                                .anyMatch(row -> row.is("state", "CONNECTED")
                                        && row.text("agent_id").equals(conversation.text("agent_id"))),
                        () -> id + " is with a person who has no connected assignment");
            case "CLOSED" ->
                finding.check(rows.of("queue_entry", id).isEmpty(), () -> id + " is closed and stands in a queue");
            default -> finding.check(false, () -> id + " has control " + control);
        }
    }

    private static void answered(Finding finding, Rows rows, UUID id, Row conversation) {
        int last = rows.of("message", id).stream()
                .filter(message -> message.is("author", "CUSTOMER"))
                .mapToInt(message -> message.number("seq"))
                .max()
                .orElse(0);
        int answeredTo = conversation.number("answered_seq");
        finding.check(
                answeredTo >= last,
                () -> id + " is with the AI; message " + last + " has no answer, the last answered is " + answeredTo);
    }

    private static void alive(Finding finding, Rows rows, UUID id, Stories.Story story) {
        Row conversation = rows.conversation(id);
        boolean closed = conversation != null && conversation.is("control", "CLOSED");
        Set<String> good = closed ? Set.of("RUNNING", "COMPLETED") : Set.of("RUNNING");
        finding.check(good.contains(story.status()), () -> "the story of " + id + " is " + story.status());
        finding.check(
                story.taskAttempt() < TRIES_THAT_MEAN_STUCK,
                () -> "the story of " + id + " fails, attempt " + story.taskAttempt());
    }
}
