package dev.baton.trials.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.trials.client.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each invariant holds for a good conversation, and is seen to be broken when it is. */
class InvariantsTest {
    private final UUID id = UUID.randomUUID();
    private final Journal journal = new Journal();
    private final Recorder recorder = new Recorder(journal);
    private final List<Map<String, @Nullable Object>> messages = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> stretches = new ArrayList<>();
    private final Map<String, @Nullable Object> conversation = new HashMap<>();
    private int events;

    InvariantsTest() {
        stretches.add(row("epoch", 1, "control", "AI", "because", "OPENED", "first_seq", 1));
        customer();
        ai(1, 1);
        customer();
        stretches.add(row("epoch", 2, "control", "HUMAN", "because", "TAKEN_OVER", "first_seq", 4));
        stretches.add(row("epoch", 3, "control", "AI", "because", "HANDED_BACK", "first_seq", 5));
        message("SYSTEM", "joined", 2, "Sam joined.");
        ai(3, 3);
        conversation.putAll(
                row("control", "AI", "epoch", 3, "last_event", 2, "answered_seq", 3, "idle_at", "2026-01-01"));
        events = 2;
    }

    @Test
    void aGoodConversationHasNoViolation() {
        assertThat(violated()).isEmpty();
    }

    @Test
    void aDroppedMessageIsFound() {
        messages.remove(2);

        assertThat(violated()).contains("I1 nothing lost", "I3 order");
    }

    @Test
    void aMessageWrittenTwiceIsFound() {
        message("CUSTOMER", "text", 3, String.valueOf(messages.getFirst().get("body")));

        assertThat(violated()).contains("I2 nothing doubled");
    }

    @Test
    void swappedMessagesAreFound() {
        Object first = messages.getFirst().get("body");
        messages.getFirst().put("body", messages.get(2).get("body"));
        messages.get(2).put("body", first);

        assertThat(violated()).contains("I3 order");
    }

    @Test
    void aMessageOfAnotherConversationIsFound() {
        message("AI", "disclosure", 3, "You wrote " + Token.next(UUID.randomUUID(), 1));

        assertThat(violated()).containsExactly("I5 isolation");
    }

    @Test
    void anAiMessageAfterATakeOverIsFound() {
        messages.get(3).put("author", "AI");
        messages.get(3).put("epoch", 1);

        assertThat(violated()).contains("I4 silent AI");
    }

    @Test
    void anAiMessageInASilenceThatOnlyTheClientKnowsIsFound() {
        journal.silence(id, 4, null);

        assertThat(violated()).containsExactly("I4 silent AI");
    }

    @Test
    void aConversationThatNobodyWillAnswerIsFound() {
        conversation.put("answered_seq", 1);

        assertThat(violated()).containsExactly("I6 no wedge");
    }

    @Test
    void aConversationWithoutANextTimerIsFound() {
        conversation.remove("idle_at");

        assertThat(violated()).containsExactly("I6 no wedge");
    }

    @Test
    void twoWinnersOfOneTicketAreFound() {
        UUID ticket = UUID.randomUUID();
        journal.claim(ticket, UUID.randomUUID(), true, "");
        journal.claim(ticket, UUID.randomUUID(), true, "");

        assertThat(violated()).containsExactly("I7 one decision");
    }

    @Test
    void anUnknownThatNeverResolvedIsFound() {
        journal.unknown(recorder.sent(id, "CUSTOMER", "", true));

        assertThat(violated()).containsExactly("I8 unknowns resolve");
    }

    @Test
    void aMissingEventIsFound() {
        events = 1;

        assertThat(violated()).containsExactly("I9 audit");
    }

    @Test
    void anIllegalChangeOfControlIsFound() {
        stretches.get(1).put("control", "CLOSED");
        stretches.add(row("epoch", 4, "control", "HUMAN", "because", "ACCEPTED", "first_seq", 6));
        stretches.add(row("epoch", 5, "control", "CLOSED", "because", "COMPLETED", "first_seq", 6));
        stretches.add(row("epoch", 6, "control", "HUMAN", "because", "ACCEPTED", "first_seq", 6));

        assertThat(violated()).contains("I9 audit");
    }

    private void customer() {
        Journal.Sent sent = recorder.sent(id, "CUSTOMER", "where is my order?", true);
        message("CUSTOMER", "text", 1, sent.text());
        journal.acknowledged(sent, messages.size(), 1_000);
    }

    private void ai(int epoch, int answers) {
        message("AI", "text", epoch, "It is on its way.");
        messages.getLast().put("answers", answers);
    }

    private void message(String author, String kind, int epoch, String body) {
        messages.add(row(
                "seq",
                messages.size() + 1,
                "author",
                author,
                "kind",
                kind,
                "epoch",
                epoch,
                "body",
                body,
                "visibility",
                "PUBLIC"));
    }

    private List<String> violated() {
        Map<String, Map<UUID, List<Row>>> tables = new HashMap<>();
        tables.put("message", Map.of(id, rows(messages)));
        tables.put("ownership", Map.of(id, rows(stretches)));
        tables.put("conversation", Map.of(id, rows(List.of(conversation))));
        tables.put("ai_turn", Map.of(id, rows(turns())));
        List<Map<String, @Nullable Object>> numbered = new ArrayList<>();
        for (int seq = 1; seq <= events; seq++) {
            numbered.add(row("seq", seq));
        }
        tables.put("event", Map.of(id, rows(numbered)));
        List<Line> view = messages.stream().map(InvariantsTest::line).toList();
        Evidence evidence =
                new Evidence(journal, new Rows(tables, List.of()), Map.of(id, view), Map.of(id, view), Map.of());
        return Checker.INVARIANTS.stream()
                .map(invariant -> invariant.check(evidence))
                .filter(finding -> !finding.violations().isEmpty())
                .map(Finding::invariant)
                .toList();
    }

    private List<Map<String, @Nullable Object>> turns() {
        return messages.stream()
                .filter(message -> message.containsKey("answers"))
                .map(message -> row("seq", message.get("answers"), "state", "SAID", "message_seq", message.get("seq")))
                .toList();
    }

    private static Line line(Map<String, @Nullable Object> message) {
        return new Line(
                (int) message.get("seq"),
                String.valueOf(message.get("author")),
                "PUBLIC",
                String.valueOf(message.get("kind")),
                String.valueOf(message.get("body")),
                null);
    }

    private static List<Row> rows(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(Row::new).toList();
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... pairs) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return row;
    }
}
