package dev.baton.store.agent;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import dev.baton.store.generated.tables.records.AgentRecord;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AbsentAgentsTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final UUID sam = new Desk(dsl).agent("sam");
    private final UUID console = UUID.randomUUID();
    private final Touch touch = new Touch(dsl);
    private final AbsentAgents absent = new AbsentAgents(dsl);

    @Test
    void whoIsGoneForLongListensNoMore() {
        new SetListening(dsl).start(sam, NOON);
        touch.presence(console, sam, NOON.plusSeconds(20));

        assertThat(absent.stop(NOON.plusSeconds(319))).isZero();
        assertThat(sam().getListening()).isTrue();
        assertThat(absent.stop(NOON.plusSeconds(320))).isEqualTo(1);

        assertThat(sam().getListening()).isFalse();
        assertThat(sam().getListeningSince()).isNull();
        assertThat(sam().getAwayReason()).isEqualTo(AbsentAgents.OFFLINE);
        assertThat(absent.stop(NOON.plusSeconds(321))).isZero();
    }

    @Test
    void whoClosesAConsoleIsGoneAtOnceAndGoesOnListeningForAWhile() {
        Instant closed = NOON.plusSeconds(600);
        new SetListening(dsl).start(sam, NOON);
        touch.presence(console, sam, closed);
        touch.gone(console, sam, closed);

        assertThat(dsl.fetchExists(AGENT, AGENT.ID.eq(sam).and(Availability.present(closed))))
                .isFalse();
        assertThat(absent.stop(closed.plusSeconds(200))).isZero();
        touch.presence(console, sam, closed.plusSeconds(230));
        assertThat(absent.stop(closed.plusSeconds(500))).isZero();
        assertThat(sam().getListening()).isTrue();
    }

    @Test
    void whoIsAwayKeepsTheirOwnReason() {
        new SetListening(dsl).start(sam, NOON);
        new SetListening(dsl).stop(sam, "Lunch", NOON);

        assertThat(absent.stop(NOON.plusSeconds(9000))).isZero();
        assertThat(sam().getAwayReason()).isEqualTo("Lunch");
    }

    private AgentRecord sam() {
        return dsl.fetchSingle(AGENT, AGENT.ID.eq(sam));
    }
}
