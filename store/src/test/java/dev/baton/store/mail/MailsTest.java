package dev.baton.store.mail;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.EVENT;
import static dev.baton.store.generated.Tables.MAIL;
import static dev.baton.store.generated.Tables.OUTBOX;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.REPLY_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.mail.MailState;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.MarkRead;
import dev.baton.store.conversation.ReadUnfinished;
import dev.baton.store.conversation.SaveContact;
import dev.baton.store.generated.tables.records.MailRecord;
import dev.baton.store.handoff.ChooseHowToWait;
import dev.baton.store.handoff.ChooseHowToWait.Choice;
import dev.baton.store.mail.BeginSending.Begun;
import dev.baton.store.mail.MailService.Service;
import dev.baton.store.outbox.ClaimNextToTell;
import dev.baton.store.sla.SettlePromise;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MailsTest {
    private static final Duration UNSEEN = Duration.ofMinutes(2);

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID sam = desk.agent("sam");
    private final MailService service = new MailService(dsl);
    private final BeginSending begin = new BeginSending(dsl);
    private final EndSending end = new EndSending(dsl);

    @Test
    void aPromiseToSomebodyWhoCanBeReachedIsPutInWritingOnce() {
        mailIs(true);
        UUID maya = waitsForAnEmail();

        MailRecord mail = dsl.fetchSingle(MAIL);
        assertThat(mail.getKind()).isEqualTo("ESCALATION_LOGGED");
        assertThat(mail.getDueAt()).isEqualTo(NOON);
        assertThat(dsl.fetchSingle(OUTBOX, OUTBOX.KIND.eq("mail.send")).getId()).isEqualTo(mail.getId());
        new SaveContact(dsl).save(maya, null, "maya@example.com", null, NOON.plusSeconds(9));
        assertThat(dsl.fetchCount(MAIL)).isEqualTo(1);
    }

    @Test
    void anAddressThatComesAfterThePromiseIsWrittenToThen() {
        UUID maya = desk.waiting(Urgency.NORMAL).conversation();
        mailIs(true);
        new ChooseHowToWait(dsl).choose(maya, Choice.CALL_BACK, null, "+1 212 555 0100", NOON);
        assertThat(dsl.fetchCount(MAIL)).isZero();

        new SaveContact(dsl).save(maya, "Maya", "maya@example.com", null, NOON.plusSeconds(9));

        assertThat(dsl.fetchSingle(MAIL).getKind()).isEqualTo("ESCALATION_LOGGED");
    }

    @Test
    void whereNoMailCanBeSentNoneIsWritten() {
        mailIs(false);
        UUID maya = desk.waiting(Urgency.NORMAL).conversation();
        new SaveContact(dsl).save(maya, null, "maya@example.com", null, NOON);
        new ChooseHowToWait(dsl).choose(maya, Choice.CALL_BACK, null, "+1 212 555 0100", NOON);
        desk.replies(withPersonAndAddress(), sam, "It is on its way.", Visibility.PUBLIC);

        assertThat(dsl.fetchCount(MAIL)).isZero();
        assertThat(dsl.fetchCount(OUTBOX, OUTBOX.CONVERSATION_ID.eq(maya).and(OUTBOX.KIND.eq("mail.send"))))
                .isZero();
    }

    @Test
    void whatItSaysIsReadWhenItIsSentAndItIsSentOnce() {
        mailIs(true);
        UUID maya = waitsForAnEmail();
        dsl.update(CONVERSATION)
                .set(CONVERSATION.ZONE, "America/New_York")
                .where(CONVERSATION.ID.eq(maya))
                .execute();

        ReadyMail ready = Objects.requireNonNull(begin(maya, "a").ready());

        assertThat(ready.address()).isEqualTo("maya@example.com");
        assertThat(ready.caseNumber()).isEqualTo(dsl.fetchValue(CONVERSATION.CASE_NUMBER));
        assertThat(ready.reason()).contains("person");
        assertThat(Objects.requireNonNull(ready.promise()).words())
                .contains("8:00")
                .contains("(ET)");
        end.sent(maya, ready.id(), NOON.plusSeconds(2));
        end.refused(maya, ready.id(), "SMTP_550", NOON.plusSeconds(3));
        assertThat(begin(maya, "b").state()).isEqualTo(MailState.SENT);
        assertThat(dsl.fetchCount(REPLY_TOKEN)).as("one a letter").isEqualTo(1);
        assertThat(events(maya)).containsExactly("mail.sent");
    }

    @Test
    void aPromiseThatIsGoneIsNotWrittenOf() {
        mailIs(true);
        UUID maya = waitsForAnEmail();
        new ChooseHowToWait(dsl).choose(maya, Choice.KEEP_WAITING, null, null, NOON.plusSeconds(1));

        assertThat(begin(maya, "a").state()).isEqualTo(MailState.SKIPPED);
        assertThat(begin(maya, "b").state()).isEqualTo(MailState.SKIPPED);
    }

    @Test
    void aMovedPromiseIsWrittenAgainUnlessItsTimeIsKnown() {
        mailIs(true);
        UUID maya = waitsForAnEmail();
        UUID promise = dsl.fetchSingle(PROMISE).getId();
        UUID first = Objects.requireNonNull(begin(maya, "a").ready()).id();
        new SettlePromise(dsl)
                .replace(new SettlePromise.Which(maya, promise, sam, NOON.plusSeconds(5)), NOON.plusSeconds(7200));
        end.sent(maya, first, NOON.plusSeconds(6));

        MailRecord moved = dsl.fetchSingle(MAIL, MAIL.KIND.eq("PROMISE_MOVED"));
        assertThat(moved.getDueAt()).isEqualTo(NOON.plusSeconds(65));
        Begun begun = begin.begin(maya, moved.getId(), token("b"), NOON.plusSeconds(65));
        assertThat(Objects.requireNonNull(begun.ready()).promise())
                .satisfies(told -> assertThat(told.due()).isEqualTo(NOON.plusSeconds(7200)));
    }

    @Test
    void repliesThatNobodySeesAreToldTogetherAndOnce() {
        mailIs(true);
        UUID maya = withPersonAndAddress();
        desk.replies(maya, sam, "It is on its way.", Visibility.PUBLIC);
        desk.replies(maya, sam, "for the team", Visibility.NOTE);
        desk.replies(maya, sam, "It comes on Monday.", Visibility.PUBLIC);
        MailRecord mail = dsl.fetchSingle(MAIL);
        assertThat(mail.getDueAt()).isEqualTo(NOON.plus(UNSEEN));

        ReadyMail ready = Objects.requireNonNull(begin(maya, "a").ready());
        assertThat(ready.replies())
                .extracting(ReadyMail.Reply::text)
                .containsExactly("It is on its way.", "It comes on Monday.");

        desk.replies(maya, sam, "Anything else?", Visibility.PUBLIC);
        assertThat(dsl.fetchCount(MAIL)).as("what is being sent takes no more").isEqualTo(2);
        end.sent(maya, mail.getId(), NOON.plusSeconds(130));
        MailRecord next = dsl.fetchSingle(MAIL, MAIL.STATE.eq("DUE"));
        assertThat(Objects.requireNonNull(begin.begin(maya, next.getId(), token("b"), NOON)
                                .ready())
                        .replies())
                .extracting(ReadyMail.Reply::text)
                .containsExactly("Anything else?");
    }

    @Test
    void whatWasSeenInTheChatIsNotSent() {
        mailIs(true);
        UUID read = withPersonAndAddress();
        UUID answered = withPersonAndAddress();
        for (UUID each : List.of(read, answered)) {
            desk.replies(each, sam, "It is on its way.", Visibility.PUBLIC);
        }
        new MarkRead(dsl).byCustomer(new MarkRead.Mark(read, 99, true, NOON));
        desk.writes(answered, "thank you");

        assertThat(begin(read, "a").state()).isEqualTo(MailState.SEEN);
        assertThat(begin(answered, "b").state()).isEqualTo(MailState.SEEN);
    }

    @Test
    void whatIsRefusedIsParkedWithItsReasonAndCountsAsLateNoMore() {
        mailIs(true);
        UUID maya = waitsForAnEmail();
        UUID mail = Objects.requireNonNull(begin(maya, "a").ready()).id();
        end.failed(mail, "SMTP_451");
        CountLateMails late = new CountLateMails(dsl);
        assertThat(late.dueBefore(NOON.plusSeconds(1))).isEqualTo(1);

        end.refused(maya, mail, "SMTP_550", NOON.plusSeconds(5));

        assertThat(dsl.fetchSingle(MAIL).getBecause()).isEqualTo("SMTP_550");
        assertThat(late.dueBefore(NOON.plusSeconds(1))).isZero();
        assertThat(events(maya)).containsExactly("mail.refused");
    }

    @Test
    void aMailIsNoWordToTheConversationsStory() {
        mailIs(true);
        UUID maya = withPersonAndAddress();
        desk.replies(maya, sam, "It is on its way.", Visibility.PUBLIC);

        assertThat(new ReadUnfinished(dsl).read(NOON.plusSeconds(60), NOON))
                .filteredOn(each -> each.id().equals(maya))
                .singleElement()
                .satisfies(each -> assertThat(each.begun()).isFalse());
        UUID mail = dsl.fetchSingle(OUTBOX, OUTBOX.CONVERSATION_ID.eq(maya)).getId();
        var next = new ClaimNextToTell(dsl).claim(maya, Duration.ofSeconds(5)).orElseThrow();
        assertThat(next.id()).isEqualTo(mail);
    }

    @Test
    void aMailWhoseStoryIsLostIsToldAgain() {
        mailIs(true);
        waitsForAnEmail();
        dsl.update(OUTBOX).set(OUTBOX.DELIVERED_AT, NOON).execute();
        ForgottenMails forgotten = new ForgottenMails(dsl);

        assertThat(forgotten.tellAgain(NOON.plusSeconds(600))).isZero();
        assertThat(forgotten.tellAgain(NOON.plusSeconds(3600))).isEqualTo(1);
        assertThat(dsl.fetchSingle(OUTBOX, OUTBOX.DELIVERED_AT.isNull()).getKind())
                .isEqualTo("mail.send");
        assertThat(forgotten.tellAgain(NOON.plusSeconds(7200)))
                .as("it is being told")
                .isZero();
    }

    private void mailIs(boolean on) {
        service.say(new Service(on, on, UNSEEN), NOON);
    }

    private UUID waitsForAnEmail() {
        UUID id = desk.waiting(Urgency.NORMAL).conversation();
        new ChooseHowToWait(dsl).choose(id, Choice.EMAIL, "maya@example.com", null, NOON);
        return id;
    }

    private UUID withPersonAndAddress() {
        UUID id = desk.withPerson(sam);
        new SaveContact(dsl).save(id, null, "maya@example.com", null, NOON);
        return id;
    }

    private Begun begin(UUID conversation, String token) {
        UUID mail = dsl.fetchSingle(MAIL, MAIL.CONVERSATION_ID.eq(conversation)).getId();
        return begin.begin(conversation, mail, token(token), NOON.plusSeconds(1));
    }

    private static byte[] token(String of) {
        return of.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> events(UUID conversation) {
        return dsl.selectFrom(EVENT)
                .where(EVENT.CONVERSATION_ID.eq(conversation))
                .and(EVENT.KIND.like("mail.%"))
                .fetch(EVENT.KIND);
    }
}
