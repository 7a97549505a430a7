package dev.baton.activities.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.Urgency;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import dev.baton.store.queue.OfferNext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ForgottenTicketsTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Desk.NOON;
    private final ForgottenTickets forgotten = new ForgottenTickets(new OfferNext(dsl), () -> now, meters);

    @Test
    void whatNobodyOfferedIsOfferedOnceAndCountedAndItsStoryIsTold() {
        desk.listening("sam", 3);
        desk.waiting(Urgency.NORMAL);
        now = Desk.NOON.plusSeconds(11);

        assertThat(forgotten.offer()).isOne();
        assertThat(forgotten.offer()).isZero();

        assertThat(count("select count(*) from offer where state = 'OPEN'")).isOne();
        assertThat(count("select count(*) from outbox where kind = 'policy.changed'"))
                .isOne();
        assertThat(late()).isOne();
    }

    @Test
    void whatHasJustBegunToWaitIsLeftToWhoeverBroughtItAbout() {
        desk.listening("sam", 3);
        desk.waiting(Urgency.NORMAL);
        now = Desk.NOON.plusSeconds(9);

        assertThat(forgotten.offer()).isZero();
        assertThat(late()).isZero();
    }

    @Test
    void whoHasJustBecomeFreeIsLeftToWhoeverBroughtItAbout() {
        desk.listening("sam", 3);
        desk.waiting(Urgency.NORMAL);
        now = Desk.NOON.plusSeconds(11);
        dsl.execute("update agent set idle_since = '2026-03-02T12:00:05Z'");

        assertThat(forgotten.offer()).isZero();
    }

    @Test
    void whatNobodyCanTakeIsNotForgotten() {
        desk.agent("sam");
        desk.waiting(Urgency.NORMAL);
        now = Desk.NOON.plusSeconds(30);

        assertThat(forgotten.offer()).isZero();
        assertThat(late()).isZero();
    }

    private int count(String sql) {
        return dsl.fetchSingle(sql).get(0, Integer.class);
    }

    private double late() {
        return meters.get(ForgottenTickets.OFFERED_LATE).counter().count();
    }
}
