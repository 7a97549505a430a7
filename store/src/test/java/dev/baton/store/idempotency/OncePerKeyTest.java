package dev.baton.store.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.store.TestPostgres;
import dev.baton.store.idempotency.OncePerKey.Begun;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OncePerKeyTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final byte[] BODY = {1};

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final OncePerKey once = new OncePerKey(postgres.sql());

    @Test
    void theFirstDoesItAndTheNextGetsItsAnswer() {
        assertThat(once.begin("sam", "k", BODY, MINUTE)).isEqualTo(new Begun.Fresh());
        assertThat(once.begin("sam", "k", BODY, MINUTE)).isEqualTo(new Begun.Running());
        once.finish("sam", "k", 200, "{\"a\": 1}");
        assertThat(once.begin("sam", "k", BODY, MINUTE)).isEqualTo(new Begun.Done(200, "{\"a\": 1}"));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        once.begin("sam", "k", BODY, MINUTE);
        assertThatThrownBy(() -> once.begin("sam", "k", new byte[] {2}, MINUTE)).hasMessage("KEY_REUSED");
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        once.begin("sam", "k", BODY, MINUTE);
        assertThat(once.begin("lena", "k", new byte[] {2}, MINUTE)).isEqualTo(new Begun.Fresh());
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() {
        once.begin("sam", "k", BODY, MINUTE);
        once.forget("sam", "k");
        assertThat(once.begin("sam", "k", BODY, MINUTE)).isEqualTo(new Begun.Fresh());
    }

    @Test
    void whoDiesInTheMiddleLosesTheClaim() {
        once.begin("sam", "k", BODY, MINUTE);
        assertThat(once.begin("sam", "k", BODY, Duration.ofMillis(-1))).isEqualTo(new Begun.Fresh());
    }

    @Test
    void ofManyAtOnceOneDoesIt() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Begun>> tries = Stream.<Callable<Begun>>generate(
                            () -> () -> once.begin("sam", "k", BODY, MINUTE))
                    .limit(8)
                    .toList();
            int fresh = 0;
            for (Future<Begun> begun : threads.invokeAll(tries)) {
                fresh += begun.get() instanceof Begun.Fresh ? 1 : 0;
            }
            assertThat(fresh).isOne();
        }
    }
}
