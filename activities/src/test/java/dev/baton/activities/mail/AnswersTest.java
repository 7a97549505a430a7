package dev.baton.activities.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.activities.mail.TakeAnswer.Outcome;
import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.mail.MailKind;
import dev.baton.domain.mail.MailState;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.ReadTranscript;
import dev.baton.store.conversation.SaveContact;
import dev.baton.store.mail.MailService;
import dev.baton.store.mail.MailService.Service;
import dev.baton.store.mail.ReadMails;
import dev.baton.workflows.mail.MailStart;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply goes out by SMTP, the customer answers the letter, and the answer is fetched by IMAP. */
class AnswersTest {
    private static final Instant NOON = Desk.NOON;
    private static final String ANSWERS = "answers@fernhill.example";

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID sam = desk.agent("sam");
    private final InstantSource time = InstantSource.fixed(NOON.plusSeconds(300));
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final TakeAnswer take = new TakeAnswer(dsl, time);
    private final UUID maya = desk.withPerson(sam);

    @BeforeEach
    void start() {
        server.start();
        GreenMailUser answers = server.setUser(ANSWERS, "answers", "secret");
        GreenMailUser others = server.setUser("others@fernhill.example", "others", "secret");
        server.getUserManager()
                .setMessageDeliveryHandler((mail, to) -> to.getEmail().startsWith("answers") ? answers : others);
        new MailService(dsl).say(new Service(true, true, Duration.ofMinutes(2)), NOON);
        new SaveContact(dsl).save(maya, null, "maya@example.com", null, NOON);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anAnswerIsOneMessageOfTheConversation() throws Exception {
        MimeMessage letter = letter();
        MimeMessage answer = answer(
                letter,
                "maya@example.com",
                "Thank you!\n\nOn Monday, Fernhill wrote:\n> --- Please write your answer above this line ---\n> Hello,");
        send(answer);
        send(answer);

        assertThat(look()).containsExactly(Outcome.MESSAGE, Outcome.KNOWN);
        assertThat(look()).as("nothing is new").isEmpty();
        assertThat(said()).containsExactly("Thank you!");
    }

    @Test
    void whatStrangersAndMachinesSendIsNoMessage() throws Exception {
        MimeMessage letter = letter();
        send(answer(letter, "eve@example.com", "let me in"));
        MimeMessage away = answer(letter, "maya@example.com", "I am on holiday");
        away.setHeader("Auto-Submitted", "auto-replied");
        send(away);
        MimeMessage guessed = answer(letter, "maya@example.com", "guessed");
        guessed.setRecipient(RecipientType.TO, new InternetAddress("answers+" + "a".repeat(32) + "@fernhill.example"));
        send(guessed);

        assertThat(look()).containsExactly(Outcome.OTHER_SENDER, Outcome.AUTOMATIC, Outcome.UNKNOWN_TOKEN);
        assertThat(said()).isEmpty();
    }

    @Test
    void aLetterThatComesBackIsRefusedWhereAPersonSeesIt() throws Exception {
        MimeMessage letter = letter();
        String to = letter.getReplyTo()[0].toString();
        send(
                mime("From: MAILER-DAEMON@example.com\r\nTo: " + to
                        + "\r\nMessage-ID: <bounce@example.com>\r\nAuto-Submitted: auto-replied\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n"
                        + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; example.com\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
                        + "--b--\r\n"),
                to);

        assertThat(look()).containsExactly(Outcome.BOUNCE);
        assertThat(new ReadMails(dsl).of(maya)).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.REFUSED);
            assertThat(mail.because()).isEqualTo("BOUNCED");
        });
        assertThat(said()).isEmpty();
    }

    @Test
    void filesAreNotTakenAndTheMessageSaysSo() throws Exception {
        String to = letter().getReplyTo()[0].toString();
        send(
                mime(
                        "From: maya@example.com\r\nTo: " + to
                                + "\r\nMessage-ID: <f@example.com>\r\nMIME-Version: 1.0\r\n"
                                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee here\r\n"
                                + "--b\r\nContent-Type: image/png; name=a.png\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nxx\r\n--b--\r\n"),
                to);

        assertThat(look()).containsExactly(Outcome.MESSAGE);
        assertThat(said()).singleElement().asString().startsWith("See here").contains("not taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain; charset=nonsense\r\n\r\nhello\u00e9",
                "Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\nno part at all",
                "Content-Transfer-Encoding: base64\r\n\r\n%%%%not base64"
            })
    void whateverAMailIsMadeOfTheNextOneIsRead(String rest) throws Exception {
        MimeMessage letter = letter();
        String to = letter.getReplyTo()[0].toString();
        send(
                mime("From: maya@example.com\r\nTo: " + to + "\r\nMessage-ID: <h@example.com>\r\nMIME-Version: 1.0\r\n"
                        + rest),
                to);
        send(answer(letter, "maya@example.com", "still here"));

        assertThat(look()).hasSize(2).last().isEqualTo(Outcome.MESSAGE);
        assertThat(said()).last().isEqualTo("still here");
    }

    /** The letter that tells of a reply, as the customer has it. */
    private MimeMessage letter() throws Exception {
        desk.replies(maya, sam, "It is on its way.", Visibility.PUBLIC);
        MailStart mail = new MailStart(new ReadMails(dsl).of(maya).getFirst().id(), maya, MailKind.UNSEEN_REPLY, NOON);
        MailSettings settings = settings();
        MailActivity activity = new MailActivity(
                dsl,
                new Letters(List.of(new UnseenReplyText()), settings),
                new SmtpPostbox(settings, time),
                new SimpleMeterRegistry(),
                time);
        assertThat(activity.deliver(mail)).isEqualTo(MailState.SENT);
        return server.getReceivedMessages()[0];
    }

    private static MimeMessage answer(MimeMessage letter, String from, String text) throws Exception {
        MimeMessage answer = (MimeMessage) letter.reply(false);
        answer.setFrom(new InternetAddress(from));
        answer.setText(text);
        answer.saveChanges();
        return answer;
    }

    private MimeMessage mime(String source) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void send(MimeMessage mail) throws Exception {
        send(mail, mail.getRecipients(RecipientType.TO)[0].toString());
    }

    private void send(MimeMessage mail, String to) throws Exception {
        try (Transport transport = Session.getInstance(new Properties()).getTransport("smtp")) {
            transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    private List<@Nullable Outcome> look() throws Exception {
        List<@Nullable Outcome> outcomes = new ArrayList<>();
        IncomingSettings incoming = new IncomingSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                "answers",
                "secret",
                MailSettings.Tls.NONE,
                Duration.ofSeconds(15));
        new Mailbox(incoming, new ReadMail(ANSWERS)).look(take::take, outcomes::add);
        return outcomes;
    }

    private List<String> said() {
        return new ReadTranscript(dsl)
                .after(maya, 0, 100).stream()
                        .filter(message -> message.author() == Author.CUSTOMER)
                        .map(message -> message.text())
                        .toList();
    }

    private MailSettings settings() {
        return new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                "",
                "",
                MailSettings.Tls.NONE,
                "Fernhill <help@fernhill.example>",
                ANSWERS,
                Duration.ofMinutes(2));
    }
}
