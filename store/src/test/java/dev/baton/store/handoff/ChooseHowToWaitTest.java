package dev.baton.store.handoff;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.OUTBOX;
import static dev.baton.store.generated.Tables.PROMISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import dev.baton.store.generated.tables.records.OutboxRecord;
import dev.baton.store.handoff.ChooseHowToWait.Choice;
import dev.baton.store.json.Json;
import dev.baton.store.mail.MailService;
import dev.baton.store.mail.MailService.Service;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChooseHowToWaitTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final ChooseHowToWait choose = new ChooseHowToWait(dsl);

    @BeforeEach
    void mailsCanBeSent() {
        new MailService(dsl).say(new Service(true, false, Duration.ofMinutes(2)), NOON);
    }

    @Test
    void anEmailInsteadOfWaitingIsAPromise() {
        UUID maya = desk.waiting(Urgency.NORMAL).conversation();
        choose.choose(maya, Choice.EMAIL, "maya@example.com", null, NOON);
        assertThat(promises(maya)).containsExactly("EMAIL OPEN");
    }

    @Test
    void theSameChoiceTwiceIsOnePromise() {
        UUID maya = desk.waiting(Urgency.NORMAL).conversation();
        choose.choose(maya, Choice.EMAIL, "maya@example.com", null, NOON);
        choose.choose(maya, Choice.EMAIL, null, null, NOON.plusSeconds(5));
        assertThat(promises(maya)).containsExactly("EMAIL OPEN");
    }

    @Test
    void anotherChoiceTakesItsPlaceAndKeepingOnWaitingTakesItBack() {
        UUID maya = desk.waiting(Urgency.NORMAL).conversation();
        choose.choose(maya, Choice.EMAIL, "maya@example.com", null, NOON);
        choose.choose(maya, Choice.CALL_BACK, null, "+1 212 555 0100", NOON.plusSeconds(5));
        assertThat(promises(maya)).containsExactlyInAnyOrder("EMAIL REPLACED", "CALL_BACK OPEN");
        choose.choose(maya, Choice.KEEP_WAITING, null, null, NOON.plusSeconds(9));
        assertThat(promises(maya)).containsExactlyInAnyOrder("EMAIL REPLACED", "CALL_BACK WITHDRAWN");
    }

    @Test
    void theStoryIsToldOfAPromiseSoThatItsAlarmRingsInTime() {
        UUID maya = desk.waiting(Urgency.NORMAL).conversation();
        choose.choose(maya, Choice.EMAIL, "maya@example.com", null, NOON);

        OutboxRecord told =
                dsl.fetchSingle(OUTBOX, OUTBOX.CONVERSATION_ID.eq(maya).and(OUTBOX.KIND.eq("policy.changed")));
        assertThat(Json.map(told.getPayload()))
                .containsEntry("notLaterThan", NOON.plusSeconds(3600).toString());
    }

    @Test
    void nobodyIsPromisedAnAnswerWithoutAnAddress() {
        UUID maya = desk.waiting(Urgency.NORMAL).conversation();
        refused(maya, Choice.EMAIL, Refusal.CONTACT_MISSING);
        refused(maya, Choice.CALL_BACK, Refusal.CONTACT_MISSING);
        assertThat(promises(maya)).isEmpty();
    }

    @Test
    void whereNoMailCanBeSentNoneIsPromised() {
        UUID maya = desk.waiting(Urgency.NORMAL).conversation();
        new MailService(dsl).say(new Service(false, false, Duration.ofMinutes(2)), NOON);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> choose.choose(maya, Choice.EMAIL, "maya@example.com", null, NOON))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.MAIL_OFF));
        assertThat(promises(maya)).isEmpty();
    }

    @Test
    void whoDoesNotWaitHasNothingToChoose() {
        refused(desk.conversation(), Choice.KEEP_WAITING, Refusal.NOT_WAITING);
    }

    private void refused(UUID conversation, Choice choice, Refusal refusal) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> choose.choose(conversation, choice, null, null, NOON))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private List<String> promises(UUID conversation) {
        return dsl.selectFrom(PROMISE)
                .where(PROMISE.CONVERSATION_ID.eq(conversation))
                .fetch(row -> row.getKind() + " " + row.getState());
    }
}
