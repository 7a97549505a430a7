package dev.baton.store.conversation;

import static dev.baton.store.conversation.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Visibility;
import dev.baton.store.TestPostgres;
import dev.baton.store.outbox.ClaimNextToTell;
import dev.baton.store.outbox.MarkTold;
import dev.baton.store.session.ReadSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How often one message waits for the database, from the credentials of its request to the commit, and the budget of each. */
class RoundTripsTest {
    private static final int UNDER_HUMAN = 7;
    private static final int UNDER_AI = 9;

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext plain = postgres.sql();
    private final Desk desk = new Desk(plain);
    private final UUID sam = desk.agent("sam");
    private final RoundTrips trips = new RoundTrips(plain);
    private final DSLContext dsl = trips.counted();

    private final FindConversationByToken token = new FindConversationByToken(dsl);
    private final ReadSession session = new ReadSession(dsl);
    private final AppendCustomerMessage customer = new AppendCustomerMessage(dsl);
    private final AppendHumanMessage human = new AppendHumanMessage(dsl);
    private final ClaimNextToTell claim = new ClaimNextToTell(dsl);
    private final MarkTold mark = new MarkTold(dsl);

    private final Map<String, Integer> table = new LinkedHashMap<>();

    @Test
    void aMessageStaysWithinItsBudget() {
        UUID withAi = desk.conversation();
        UUID withPerson = desk.withPerson(sam);
        writes(withAi, "warm");
        tellAll(withAi);

        measure("customer's message, AI in control, story told", UNDER_AI, () -> {
            writes(withAi, "a");
            tellAll(withAi);
        });
        measure("first reply of the person", UNDER_HUMAN, () -> replies(withPerson, "b"));
        measure("customer's message, person in control, clocks move", UNDER_HUMAN, () -> writes(withPerson, "c"));
        measure("customer's next message, nothing else moves", UNDER_HUMAN, () -> writes(withPerson, "d"));
        measure("the same message again", UNDER_HUMAN, () -> writes(withPerson, "d"));
        measure("reply, clocks move", UNDER_HUMAN, () -> replies(withPerson, "e"));
        measure("reply, nothing else moves", UNDER_HUMAN, () -> replies(withPerson, "f"));

        print();
        assertThat(table)
                .allSatisfy((what, taken) ->
                        assertThat(taken).as(what).isBetween(1, what.contains("AI") ? UNDER_AI : UNDER_HUMAN));
    }

    private void measure(String what, int budget, Runnable work) {
        table.put(what + " (budget " + budget + ")", trips.of(work));
    }

    private void print() {
        System.out.println(table.entrySet().stream()
                .map(row -> "| %2d | %s |".formatted(row.getValue(), row.getKey()))
                .collect(Collectors.joining("\n", "| round trips | what |\n|---:|---|\n", "\n")));
    }

    /** As the request does: who asks is looked up first. */
    private void writes(UUID conversation, String key) {
        token.byTokenHash(conversation.toString().getBytes(StandardCharsets.UTF_8));
        customer.append(new AppendCustomerMessage.Words(conversation, key, "words " + key, later()));
    }

    private void replies(UUID conversation, String key) {
        session.read(new byte[32], NOON);
        human.append(new AppendHumanMessage.Words(
                conversation, sam, key, "words " + key, Visibility.PUBLIC, null, null, later()));
    }

    private void tellAll(UUID conversation) {
        var next = claim.claim(conversation, Duration.ofSeconds(5));
        while (next.isPresent() && mark.told(next.get().id())) {
            next = claim.claim(conversation, Duration.ofSeconds(5));
        }
    }

    private Instant later() {
        return NOON.plusSeconds(10L + table.size());
    }
}
