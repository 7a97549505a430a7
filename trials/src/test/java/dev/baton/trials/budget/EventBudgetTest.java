package dev.baton.trials.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.trials.check.Stories;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Viewer;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Target;
import dev.baton.trials.stage.TestProduct;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** S9o: what a conversation costs in history events, counted on the real server. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@ResourceLock(TestProduct.SHARED_PRODUCT)
class EventBudgetTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int AI_TURN = 13;
    private static final int WHOLE = 150;

    private final Map<String, Integer> table = new LinkedHashMap<>();
    private int counted;

    @Test
    void anAiTurnAndAWholeEscalatedConversationStayWithinTheirBudget() throws Exception {
        Target target = TestProduct.shared().target();
        try (Stage stage = new Stage(target);
                Stories stories = new Stories(target.engine(), Target.NAMESPACE)) {
            Customer customer = stage.open();
            DeskSide desk = stage.teammate("sam").at(customer.id());
            try (Viewer viewer = new Viewer(customer)) {
                for (int turn = 1; turn <= 6; turn++) {
                    ask(customer, viewer);
                    count("AI turn " + turn + (turn == 1 ? ", with the start" : ""), stories, customer.id());
                }
                customer.askForPerson().expected();
                reach(desk, "WAITING_FOR_HUMAN");
                count("escalation, brief, ticket, queue", stories, customer.id());
                desk.takeOver(UUID.randomUUID().toString()).expected();
                reach(desk, "HUMAN");
                count("a person joins", stories, customer.id());
                for (int i = 0; i < 6; i++) {
                    customer.post(UUID.randomUUID().toString(), "and this?");
                    desk.reply(UUID.randomUUID().toString(), "also that");
                }
                count("6 customer and 6 human messages", stories, customer.id());
                desk.returnToAi(UUID.randomUUID().toString()).expected();
                reach(desk, "AI");
                count("back to the AI", stories, customer.id());
            }
        }
        print();
        for (int turn = 2; turn <= 6; turn++) {
            assertThat(table.get("AI turn " + turn)).as("AI turn " + turn).isLessThanOrEqualTo(AI_TURN);
        }
        assertThat(counted).isLessThanOrEqualTo(WHOLE);
    }

    private static void ask(Customer customer, Viewer viewer) throws InterruptedException {
        int seq = customer.post(UUID.randomUUID().toString(), "How long does delivery take?");
        assertThat(viewer.await(seq, LIMIT, line -> line.by("AI") && line.kind().equals("text")))
                .isPresent();
    }

    private static void reach(DeskSide desk, String control) {
        assertThat(Pause.until(LIMIT, () -> desk.control().equals(control)))
                .as("control becomes " + control)
                .isTrue();
    }

    /** Waits until the story has come to rest. */
    private void count(String part, Stories stories, UUID id) {
        long[] last = {-1};
        Pause.until(LIMIT, Duration.ofMillis(500), () -> {
            long now = stories.describe(id).events();
            boolean same = now == last[0];
            last[0] = now;
            return same;
        });
        table.put(part, (int) last[0] - counted);
        counted = (int) last[0];
    }

    private void print() {
        System.out.println("History events of one conversation, on the real server");
        table.forEach((part, events) -> System.out.printf("  %-36s %4d%n", part, events));
        System.out.printf("  %-36s %4d of at most %d%n", "sum", counted, WHOLE);
    }
}
