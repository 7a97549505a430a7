package dev.baton.store.conversation;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.EVENT;
import static dev.baton.store.generated.Tables.OWNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.ChangeControl.Changed;
import dev.baton.store.generated.tables.records.ConversationRecord;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChangeControlTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);

    @Test
    void eachChangeClosesOneStretchAndOpensTheNext() {
        UUID conversation = desk.conversation();
        UUID sam = desk.agent("sam");
        desk.change(conversation, Cause.TRIGGER_FIRED, null);
        desk.change(conversation, Cause.ACCEPTED, sam);
        desk.change(conversation, Cause.COMPLETED, null);
        assertThat(dsl.selectFrom(OWNERSHIP).orderBy(OWNERSHIP.EPOCH).fetch(OWNERSHIP.CONTROL))
                .containsExactly(Control.AI, Control.WAITING_FOR_HUMAN, Control.HUMAN, Control.CLOSED);
        assertThat(dsl.fetchCount(OWNERSHIP, OWNERSHIP.ENDED_AT.isNull())).isOne();
        assertThat(dsl.selectFrom(EVENT).orderBy(EVENT.SEQ).fetch(EVENT.SEQ)).containsExactly(1, 2, 3, 4);
        assertThat(row(conversation).getEpoch()).isEqualTo(4);
        assertThat(row(conversation).getClosedAt()).isEqualTo(NOON);
    }

    @Test
    void askedAgainWithTheSameKeyItAnswersAsTheFirstTime() {
        UUID conversation = desk.conversation();
        Changed first = desk.change(conversation, Cause.TRIGGER_FIRED, null, "decision");
        desk.change(conversation, Cause.CUSTOMER_CHOSE_AI, null);
        Changed again = desk.change(conversation, Cause.TRIGGER_FIRED, null, "decision");
        assertThat(again).isEqualTo(new Changed(null, first.epoch(), true));
        assertThat(row(conversation).getControl()).isEqualTo(Control.AI);
    }

    @Test
    void whatIsNotInTheTableIsRefused() {
        UUID conversation = desk.conversation();
        assertThat(desk.change(conversation, Cause.HANDED_BACK, null).refused()).isEqualTo(Refusal.NOT_WITH_PERSON);
        assertThat(row(conversation).getEpoch()).isOne();
    }

    @Test
    void aDecisionOfAnEarlierEpochIsRefused() {
        UUID conversation = desk.conversation();
        Changed late = dsl.transactionResult(c -> ChangeControl.in(
                LockedConversation.lock(c.dsl(), conversation),
                new ChangeControl.Change(0, Cause.TRIGGER_FIRED, "late", "policy", null, NOON)));
        assertThat(late.refused()).isEqualTo(Refusal.STALE_EPOCH);
    }

    private ConversationRecord row(UUID conversation) {
        return dsl.fetchSingle(CONVERSATION, CONVERSATION.ID.eq(conversation));
    }
}
