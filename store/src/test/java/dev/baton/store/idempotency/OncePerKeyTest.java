package dev.baton.store.idempotency;

import static dev.baton.store.conversation.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.store.TestPostgres;
import dev.baton.store.idempotency.OncePerKey.Answer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OncePerKeyTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final OncePerKey once = new OncePerKey(postgres.sql());
    private final AtomicInteger writes = new AtomicInteger();

    @Test
    void theSameKeyAndBodyHasTheSameAnswer() {
        assertThat(run("open", "{}")).isEqualTo(run("open", "{}"));
        assertThat(writes).hasValue(1);
    }

    @Test
    void anotherBodyIsRefused() {
        run("open", "{}");
        assertThatThrownBy(() -> run("open", "{\"a\":1}")).hasMessage("KEY_REUSED");
    }

    @Test
    void keysOfDifferentScopesAreDifferent() {
        run("open", "{}");
        run("close", "{\"a\":1}");
        assertThat(writes).hasValue(2);
    }

    @Test
    void aWriteThatFailsLeavesItsKeyFree() {
        assertThatThrownBy(() -> once.run("open", "key", "{}", NOON, () -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);
        run("open", "{\"a\":1}");
        assertThat(writes).hasValue(1);
    }

    private Answer run(String scope, String body) {
        return once.run(scope, "key", body, NOON, () -> new Answer(200, "{\"n\": " + writes.incrementAndGet() + "}"));
    }
}
