package dev.baton.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final List<String> log = new ArrayList<>();
    private final Parts parts = new Parts();

    @Test
    void everyPartIsWarnedBeforeTheFirstIsStoppedAndTheLastStartedIsStoppedFirst() {
        parts.add("database", () -> log.add("database stops"), () -> log.add("database may end"));
        parts.add("api", () -> log.add("api stops"), () -> log.add("api may end"));
        parts.close();
        parts.close();
        assertThat(log).containsExactly("api may end", "database may end", "api stops", "database stops");
    }

    @Test
    void aPartThatFailsToStopDoesNotKeepTheOthersAlive() {
        parts.add("database", () -> log.add("database stops"));
        parts.add("api", () -> {
            throw new IllegalStateException("stuck");
        });
        parts.close();
        assertThat(log).containsExactly("database stops");
    }

    @Test
    void whatStartsWhileEverythingStopsIsStoppedAtOnce() {
        parts.close();
        assertThatThrownBy(() -> parts.add("late", () -> log.add("late stops")))
                .hasMessageContaining("stopped while late started");
        assertThat(log).containsExactly("late stops");
    }
}
