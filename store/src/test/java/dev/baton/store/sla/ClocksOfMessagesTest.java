package dev.baton.store.sla;

import static dev.baton.domain.sla.SlaMetric.NEXT_RESPONSE;
import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.sla.SlaMetric;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.AppendHumanMessage;
import dev.baton.store.conversation.Desk;
import dev.baton.store.generated.tables.records.ClockRecord;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ClocksOfMessagesTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID sam = desk.agent("sam");
    private final UUID conversation = desk.withPerson(sam);

    @Test
    void theFirstPublicWordsOfAPersonMeetTheFirstResponse() {
        human("note", Visibility.NOTE, 10);
        assertThat(clock(SlaMetric.FIRST_HUMAN_RESPONSE).getStatus()).isEqualTo(SlaStatus.RUNNING);
        human("hello", Visibility.PUBLIC, 20);
        assertThat(clock(SlaMetric.FIRST_HUMAN_RESPONSE).getStatus()).isEqualTo(SlaStatus.MET);
        assertThat(clock(SlaMetric.FIRST_HUMAN_RESPONSE).getEndedAt()).isEqualTo(NOON.plusSeconds(20));
        assertThat(clock(SlaMetric.RESOLUTION).getStatus()).isEqualTo(SlaStatus.PAUSED);
    }

    @Test
    void severalMessagesOfTheCustomerStartOneClock() {
        human("hello", Visibility.PUBLIC, 20);
        customer("a", 30);
        customer("b", 40);
        assertThat(dsl.fetchCount(CLOCK, CLOCK.METRIC.eq(NEXT_RESPONSE))).isOne();
        assertThat(clock(NEXT_RESPONSE).getStartedAt()).isEqualTo(NOON.plusSeconds(30));
        human("there", Visibility.PUBLIC, 50);
        assertThat(clock(NEXT_RESPONSE).getStatus()).isEqualTo(SlaStatus.MET);
        customer("c", 60);
        assertThat(dsl.fetchCount(CLOCK, CLOCK.METRIC.eq(NEXT_RESPONSE))).isEqualTo(2);
    }

    @Test
    void aReplyThatComesTooLateLeavesTheTrueInstantOfTheBreach() {
        human("hello", Visibility.PUBLIC, 301);
        ClockRecord first = clock(SlaMetric.FIRST_HUMAN_RESPONSE);
        assertThat(first.getStatus()).isEqualTo(SlaStatus.BREACHED);
        assertThat(first.getEndedAt()).isEqualTo(NOON.plusSeconds(300));
    }

    private ClockRecord clock(SlaMetric metric) {
        return dsl.fetchSingle(CLOCK, CLOCK.METRIC.eq(metric));
    }

    private void customer(String key, int second) {
        new AppendCustomerMessage(dsl)
                .append(new AppendCustomerMessage.Words(conversation, key, key, NOON.plusSeconds(second)));
    }

    private void human(String key, Visibility visibility, int second) {
        new AppendHumanMessage(dsl)
                .append(new AppendHumanMessage.Words(
                        conversation, sam, key, key, visibility, null, null, NOON.plusSeconds(second)));
    }
}
