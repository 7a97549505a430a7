package dev.baton.store.sla;

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
import dev.baton.store.handoff.ChooseHowToWait;
import dev.baton.store.handoff.ChooseHowToWait.Choice;
import dev.baton.store.mail.MailService;
import dev.baton.store.mail.MailService.Service;
import dev.baton.store.sla.SettlePromise.Which;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlePromiseTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(3));

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final SettlePromise settle = new SettlePromise(dsl);
    private final UUID sam = desk.agent("sam");
    private final UUID maya = desk.waiting(Urgency.NORMAL).conversation();

    @BeforeEach
    void mailsCanBeSent() {
        new MailService(dsl).say(new Service(true, false, Duration.ofMinutes(2)), NOON);
    }

    @Test
    void whatWasKeptStaysKept() {
        Which promise = promised();
        settle.keep(promise);
        settle.keep(promise);
        assertThat(states()).containsExactly("KEPT");
        refused(() -> settle.replace(promise, LATER), Refusal.EDIT_CONFLICT);
    }

    @Test
    void anotherTimeTakesItsPlaceOnce() {
        Which promise = promised();
        settle.replace(promise, LATER);
        settle.replace(promise, LATER);
        assertThat(states()).containsExactly("REPLACED", "OPEN");
        assertThat(dsl.fetchValue(PROMISE.DUE_AT, PROMISE.STATE.eq("OPEN"))).isEqualTo(LATER);
        assertThat(dsl.fetchValue(PROMISE.KIND, PROMISE.STATE.eq("OPEN"))).isEqualTo("EMAIL");
        assertThat(dsl.fetchExists(OUTBOX, OUTBOX.ID.eq(dsl.fetchValue(PROMISE.ID, PROMISE.STATE.eq("OPEN")))))
                .as("the story is told, so that its alarm rings in time")
                .isTrue();
    }

    @Test
    void aPromiseOfAnotherConversationIsNotHere() {
        Which promise = promised();
        UUID other = desk.conversation();
        refused(() -> settle.keep(new Which(other, promise.promiseId(), sam, NOON)), Refusal.NOT_FOUND);
    }

    private Which promised() {
        new ChooseHowToWait(dsl).choose(maya, Choice.EMAIL, "maya@example.com", null, NOON);
        UUID id = Objects.requireNonNull(dsl.fetchValue(PROMISE.ID, PROMISE.CONVERSATION_ID.eq(maya)));
        return new Which(maya, id, sam, NOON.plusSeconds(60));
    }

    private List<String> states() {
        return dsl.select(PROMISE.STATE).from(PROMISE).orderBy(PROMISE.MADE_AT).fetch(PROMISE.STATE);
    }

    private static void refused(Runnable act, Refusal refusal) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
