package dev.baton.trials.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.client.Viewer;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.Target;
import dev.baton.trials.stage.TestProduct;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A checker that never found anything is no evidence: each planted fault of the running product is found. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@ResourceLock(TestProduct.SHARED_PRODUCT)
class PlantedBugsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Target target = TestProduct.shared().target();

    @Test
    void nothingIsFoundWhereNothingIsPlanted() throws Exception {
        try (Stage stage = new Stage(target)) {
            talk(stage);
            assertThat(stage.judge())
                    .allSatisfy(finding -> assertThat(finding.violations())
                            .as(finding.invariant())
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(PlantedBug.class)
    void aPlantedBugIsFound(PlantedBug bug) throws Exception {
        try (Stage stage = new Stage(target)) {
            bug.plant(target.jdbcUrl());
            try {
                talk(stage);
            } finally {
                bug.pull(target.jdbcUrl());
            }
            List<String> found = stage.judgeNow().stream()
                    .filter(finding -> !finding.violations().isEmpty())
                    .map(Finding::invariant)
                    .toList();
            System.out.println(bug + " is found as " + found);
            assertThat(found).contains(bug.invariant());
        }
    }

    /** Two conversations in which everything happens once: the AI answers, a person is asked for, joins and replies. */
    private static void talk(Stage stage) throws InterruptedException {
        Teammate sam = stage.teammate("sam");
        for (int i = 0; i < 2; i++) {
            Customer customer = stage.open();
            try (Viewer viewer = stage.recorder().watches(customer, "customer")) {
                say(stage, customer);
                viewer.await(0, LIMIT, line -> line.by("AI") && line.kind().equals("text"));
                say(stage, customer);
                customer.askForPerson();
                DeskSide desk = sam.at(customer.id());
                Pause.until(LIMIT, () -> desk.happened("ticket.queued"));
                if (i == 0) {
                    desk.takeOver("talk-" + customer.id());
                    Pause.until(LIMIT, () -> desk.control().equals("HUMAN"));
                    stage.recorder().replies(desk);
                    say(stage, customer);
                }
            }
        }
    }

    private static void say(Stage stage, Customer customer) {
        stage.recorder().says(customer, "How long does delivery take?");
    }
}
