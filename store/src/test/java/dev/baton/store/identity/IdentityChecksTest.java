package dev.baton.store.identity;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.EVENT;
import static dev.baton.store.generated.Tables.IDENTITY_CHECK;
import static dev.baton.store.generated.Tables.MAIL;
import static dev.baton.store.generated.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.mail.MailState;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.SaveContact;
import dev.baton.store.customer.ReadCustomerPanel;
import dev.baton.store.identity.TryCode.Answer;
import dev.baton.store.identity.TryCode.Said;
import dev.baton.store.mail.BeginSending;
import dev.baton.store.mail.MailService;
import dev.baton.store.mail.MailService.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IdentityChecksTest {
    private static final String CODE = "042917";

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID sam = desk.agent("sam");
    private final AskForCode ask = new AskForCode(dsl);
    private final TryCode tries = new TryCode(dsl);
    private final ReadIdentityCheck read = new ReadIdentityCheck(dsl);

    @Test
    void theRightCodeConfirmsTheAddressAndNothingElse() {
        UUID maya = withCode();

        assertThat(attempt(maya, UUID.randomUUID(), CODE, 60).answer()).isEqualTo(Answer.RIGHT);

        ReadIdentityCheck.Standing standing = standing(maya, 61);
        assertThat(standing.confirmedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(standing.check()).isNull();
        assertThat(standing.hindrance()).isEqualTo(Refusal.ALREADY_VERIFIED);
        assertThat(new ReadCustomerPanel(dsl).of(maya).orElseThrow())
                .satisfies(panel -> assertThat(panel.emailConfirmedAt()).isEqualTo(NOON.plusSeconds(60)))
                .satisfies(panel ->
                        assertThat(panel.identity()).as("of the account").isEqualTo("claimed"));
        assertThat(dsl.fetchSingle(MESSAGE, MESSAGE.AUTHOR.eq(Author.SYSTEM).and(MESSAGE.CLIENT_ID.like("identity/%")))
                        .getBody())
                .isEqualTo("E-mail address confirmed.");
        assertThat(events(maya)).containsExactly("identity.asked", "identity.confirmed");
        assertThat(dsl.fetchSingle(IDENTITY_CHECK).getCodeHash()).as("erased").isNull();
    }

    @Test
    void anotherAddressIsNotConfirmedByTheCodeOfTheFirst() {
        UUID maya = withCode();
        attempt(maya, UUID.randomUUID(), CODE, 60);
        new SaveContact(dsl).save(maya, null, "other@example.com", null, NOON.plusSeconds(70));

        assertThat(standing(maya, 71).confirmedAt()).isNull();
        assertThat(standing(maya, 71).hindrance()).isNull();
    }

    @Test
    void aWrongCodeCountsOnceForEachKeyAndTheFifthIsTheLast() {
        UUID maya = withCode();
        UUID key = UUID.randomUUID();

        assertThat(attempt(maya, key, "000000", 1)).isEqualTo(new Said(Answer.WRONG, 4));
        assertThat(attempt(maya, key, "000000", 2)).isEqualTo(new Said(Answer.WRONG, 4));
        for (int left = 3; left > 0; left--) {
            assertThat(attempt(maya, UUID.randomUUID(), "000000", 3)).isEqualTo(new Said(Answer.WRONG, left));
        }
        assertThat(attempt(maya, UUID.randomUUID(), "000000", 4).answer()).isEqualTo(Answer.SPENT);
        assertThat(attempt(maya, UUID.randomUUID(), CODE, 5).answer()).isEqualTo(Answer.SPENT);
        assertThat(Objects.requireNonNull(standing(maya, 6).check()).triesLeft())
                .as("the customer reads why")
                .isZero();
    }

    @Test
    void whatIsTooOldOrReplacedIsNotGood() {
        UUID maya = withCode();
        assertThat(attempt(maya, UUID.randomUUID(), CODE, 600).answer()).isEqualTo(Answer.EXPIRED);

        ask(maya, UUID.randomUUID(), null, 601);
        keep("777777");

        assertThat(attempt(maya, UUID.randomUUID(), CODE, 602)).isEqualTo(new Said(Answer.WRONG, 4));
        UUID key = UUID.randomUUID();
        assertThat(attempt(maya, key, "777777", 603).answer()).isEqualTo(Answer.RIGHT);
        assertThat(attempt(maya, key, "777777", 604).answer()).as("sent twice").isEqualTo(Answer.RIGHT);
        assertThat(attempt(maya, UUID.randomUUID(), "777777", 605).answer()).isEqualTo(Answer.EXPIRED);
    }

    @Test
    void itIsAskedOnceForEachKeyAndThreeTimesAnHour() {
        UUID maya = reachable();
        UUID key = UUID.randomUUID();
        ask(maya, key, sam, 0);
        ask(maya, key, sam, 1);
        assertThat(dsl.fetchCount(MAIL)).isEqualTo(1);
        refused(Refusal.KEY_REUSED, maya, key, null, 2);

        ask(maya, UUID.randomUUID(), sam, 3);
        ask(maya, UUID.randomUUID(), null, 4);
        refused(Refusal.RATE_LIMITED, maya, UUID.randomUUID(), sam, 5);
        UUID elsewhere = reachable();
        refused(Refusal.RATE_LIMITED, elsewhere, UUID.randomUUID(), null, 6);

        assertThat(dsl.fetchCount(IDENTITY_CHECK, IDENTITY_CHECK.STATE.eq("OPEN")))
                .isEqualTo(1);
        ask(elsewhere, UUID.randomUUID(), null, 3610);
    }

    @Test
    void manyConversationsAtOnceDoNotPassTheBoundOfAnAddress() throws Exception {
        List<UUID> conversations = Stream.generate(this::reachable).limit(8).toList();
        try (ExecutorService together = Executors.newFixedThreadPool(conversations.size())) {
            for (Future<?> each : together.invokeAll(conversations.stream()
                    .map(id -> (Callable<@Nullable Void>) () -> {
                        try {
                            ask(id, UUID.randomUUID(), null, 0);
                        } catch (Refused e) {
                            assertThat(e.refusal()).isEqualTo(Refusal.RATE_LIMITED);
                        }
                        return null;
                    })
                    .toList())) {
                each.get();
            }
        }

        assertThat(dsl.fetchCount(MAIL)).isEqualTo(3);
    }

    @Test
    void whoGoesOnAllDayHasTenCodes() {
        UUID maya = reachable();
        for (int code = 0; code < 10; code++) {
            ask(maya, UUID.randomUUID(), null, code * 2000);
        }
        refused(Refusal.RATE_LIMITED, maya, UUID.randomUUID(), null, 20_000);
        ask(maya, UUID.randomUUID(), null, 24 * 3600 + 1);
    }

    @Test
    void aChatThatHasEndedTakesNoCode() {
        UUID maya = withCode();
        dsl.update(CONVERSATION)
                .set(CONVERSATION.CONTROL, Control.CLOSED)
                .set(CONVERSATION.CLOSED_AT, at(4))
                .setNull(CONVERSATION.AGENT_ID)
                .where(CONVERSATION.ID.eq(maya))
                .execute();

        assertThat(attempt(maya, UUID.randomUUID(), CODE, 5).answer()).isEqualTo(Answer.EXPIRED);
        UUID mail = dsl.fetchSingle(MAIL).getId();
        assertThat(new BeginSending(dsl).begin(maya, mail, token("a"), at(6)).state())
                .isEqualTo(MailState.SKIPPED);
    }

    @Test
    void whereItCannotBeIsRefusedWithItsReason() {
        UUID maya = desk.withPerson(sam);
        refused(Refusal.NO_ADDRESS, maya, UUID.randomUUID(), sam, 0);
        new SaveContact(dsl).save(maya, null, "maya@example.com", null, NOON);
        refused(Refusal.MAIL_OFF, maya, UUID.randomUUID(), sam, 0);
        refused(Refusal.NOT_IN_CONTROL, maya, UUID.randomUUID(), desk.agent("lena"), 0);
        assertThat(dsl.fetchCount(IDENTITY_CHECK)).isZero();
    }

    @Test
    void theAddressOfAnAccountThatWasOnlyClaimedIsNotWrittenTo() {
        mailIsOn();
        UUID account = UUID.randomUUID();
        dsl.insertInto(CUSTOMER, CUSTOMER.ID, CUSTOMER.KEY, CUSTOMER.NAME, CUSTOMER.EMAIL)
                .values(account, "victim", "Victim", "victim@example.com")
                .execute();
        UUID eve = desk.withPerson(sam);
        dsl.update(CONVERSATION)
                .set(CONVERSATION.CUSTOMER_ID, account)
                .set(CONVERSATION.IDENTITY, "claimed")
                .where(CONVERSATION.ID.eq(eve))
                .execute();

        refused(Refusal.NO_ADDRESS, eve, UUID.randomUUID(), sam, 0);
    }

    @Test
    void aLetterOfACheckThatIsOverIsNotSent() {
        UUID maya = reachable();
        ask(maya, UUID.randomUUID(), sam, 0);
        BeginSending begin = new BeginSending(dsl);
        UUID mail = dsl.fetchSingle(MAIL).getId();
        assertThat(Objects.requireNonNull(
                                begin.begin(maya, mail, token("a"), NOON).ready())
                        .answerable())
                .as("a code is not answered by mail")
                .isFalse();

        new DismissCheck(dsl).dismiss(maya, NOON.plusSeconds(1));
        new DismissCheck(dsl).dismiss(maya, NOON.plusSeconds(2));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> new KeepCode(dsl).keep(mail, CODE));
        assertThat(begin.begin(maya, mail, token("b"), NOON.plusSeconds(3)).state())
                .isEqualTo(MailState.SKIPPED);
        assertThat(attempt(maya, UUID.randomUUID(), CODE, 4).answer()).isEqualTo(Answer.EXPIRED);
        assertThat(events(maya)).containsExactly("identity.asked", "identity.dismissed");
    }

    @Test
    void digitsInTheChatAreNoTryAndAreKeptHidden() {
        UUID maya = withCode();
        AppendCustomerMessage append = new AppendCustomerMessage(dsl);
        var words = new AppendCustomerMessage.Words(maya, "m1", "it is 042 917, is it?", NOON.plusSeconds(5));
        append.append(words);
        append.append(words);

        assertThat(dsl.fetchSingle(MESSAGE, MESSAGE.CLIENT_ID.eq("m1")).getBody())
                .isEqualTo("it is ••••••, is it?");
        assertThat(standing(maya, 6).confirmedAt()).isNull();
        assertThat(Objects.requireNonNull(standing(maya, 6).check()).triesLeft())
                .isEqualTo(5);
        append.append(new AppendCustomerMessage.Words(maya, "late", "my order is 104217", NOON.plusSeconds(600)));
        assertThat(dsl.fetchSingle(MESSAGE, MESSAGE.CLIENT_ID.eq("late")).getBody())
                .as("when none is good any more")
                .isEqualTo("my order is 104217");
        append.append(new AppendCustomerMessage.Words(reachable(), "m2", "042917", NOON));
        assertThat(dsl.fetchSingle(MESSAGE, MESSAGE.CLIENT_ID.eq("m2")).getBody())
                .as("where none is awaited")
                .isEqualTo("042917");
    }

    /** A code is on its way to somebody who talks to Sam. */
    private UUID withCode() {
        UUID id = reachable();
        ask(id, UUID.randomUUID(), sam, 0);
        keep(CODE);
        return id;
    }

    private UUID reachable() {
        mailIsOn();
        UUID id = desk.withPerson(sam);
        new SaveContact(dsl).save(id, null, "Maya@example.com", null, NOON);
        return id;
    }

    private void mailIsOn() {
        new MailService(dsl).say(new Service(true, true, Duration.ofMinutes(2)), NOON);
    }

    /** As the letter of the open check does. */
    private void keep(String code) {
        UUID check =
                dsl.fetchSingle(IDENTITY_CHECK, IDENTITY_CHECK.STATE.eq("OPEN")).getId();
        new KeepCode(dsl)
                .keep(dsl.fetchSingle(MAIL, MAIL.OPERATION.eq(check.toString())).getId(), code);
    }

    private void ask(UUID conversation, UUID key, @Nullable UUID agent, int seconds) {
        ask.ask(new AskForCode.Ask(key, conversation, agent, at(seconds)));
    }

    private void refused(Refusal refusal, UUID conversation, UUID key, @Nullable UUID agent, int seconds) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(conversation, key, agent, seconds))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private Said attempt(UUID conversation, UUID key, String code, int seconds) {
        return tries.check(new TryCode.Try(key, conversation, code, at(seconds)));
    }

    private ReadIdentityCheck.Standing standing(UUID conversation, int seconds) {
        return read.of(conversation, at(seconds)).orElseThrow();
    }

    private List<String> events(UUID conversation) {
        return dsl.selectFrom(EVENT)
                .where(EVENT.CONVERSATION_ID.eq(conversation).and(EVENT.KIND.like("identity.%")))
                .orderBy(EVENT.SEQ)
                .fetch(EVENT.KIND);
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static byte[] token(String of) {
        return of.getBytes(StandardCharsets.UTF_8);
    }
}
