package dev.baton.activities.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.domain.mail.MailKind;
import dev.baton.store.mail.ReadyMail;
import dev.baton.store.mail.ReadyMail.Promised;
import dev.baton.store.mail.ReadyMail.Reply;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters on their way through a real mail server, and what a server may say to them. */
class SendingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID CONVERSATION = UUID.fromString("00000000-0000-0000-0000-000000000002");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void thePromiseIsInTheMailWithCaseReasonAndTime() throws Exception {
        send(letters(port()).write(logged("Maya", "en"), "token"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("We have your request (case 1042)");
        assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@fernhill.example>");
        assertThat(mail.getFrom()[0]).hasToString("Fernhill <help@fernhill.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("answers+token@fernhill.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(mail, 0))
                .contains("Hello Maya,", "case 1042", "A person looks at it.", "by Monday 9:30", "Fernhill");
        assertThat(part(mail, 1)).contains("<strong>You have an answer by Monday 9:30.</strong>");
    }

    @Test
    void itIsInTheCustomersLanguage() throws Exception {
        send(letters(port()).write(logged(null, "de"), "token"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Wir haben Ihre Anfrage (Fall 1042)");
        assertThat(part(mail, 0)).contains("Guten Tag,", "über diese Zeile", "Sie haben eine Antwort bis Monday 9:30.");
    }

    @ParameterizedTest
    @CsvSource({
        "Dr. Zo\u00eb Hara-Lindqvist, true",
        "www.cheap.example, false",
        "buy at http://x.example, false",
        "+1 900 555 0100, false"
    })
    void aNameThatIsNoneIsNotPassedOnToAnAddressThatSomebodyHasGiven(String name, boolean passedOn) throws Exception {
        send(letters(port()).write(logged(name, "en"), "token"));
        String said = part(server.getReceivedMessages()[0], 0);
        assertThat(said.contains(name)).isEqualTo(passedOn);
        assertThat(said).contains(passedOn ? "Hello " + name + "," : "Hello,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maya\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script>",
                "<img src=//evil.example/x onerror=alert(1)>",
                "=?utf-8?q?Bcc:_x?= \u202Emoc.elpmaxe",
                "\u0000\u0007%0d%0aBcc:x@example.com"
            })
    void whateverSomebodyIsCalledOrWritesIsOnlyText(String hostile) throws Exception {
        ReadyMail unseen = new ReadyMail(
                ID,
                CONVERSATION,
                MailKind.UNSEEN_REPLY,
                "maya@example.com",
                "en",
                1042,
                hostile,
                null,
                null,
                List.of(new Reply(hostile, hostile, 1)),
                true);
        send(letters(port()).write(unseen, "token"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("maya@example.com");
        assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("\u202E", "\u0000");
        assertThat(part(mail, 1)).doesNotContain("<script", "<img", "\u202E").contains("</body></html>");
        assertThat(mail.getHeader("Auto-Submitted")).as("a person's words").isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"maya", "maya@example.com, eve@example.com", "Maya <maya@example.com>", "a\r\nb@example.com", ""
            })
    void anAddressThatIsNoneIsRefusedWithoutAskingAServer(String address) {
        ReadyMail mail = logged("Maya", "en");
        Letter letter = letters(port()).write(mail, "token");
        Letter wrong = new Letter(
                ID,
                CONVERSATION,
                address,
                letter.replyTo(),
                letter.subject(),
                letter.text(),
                letter.html(),
                "en",
                true);
        assertThatExceptionOfType(Postbox.Refused.class)
                .isThrownBy(() -> new SmtpPostbox(settings(1), InstantSource.fixed(NOON)).send(wrong))
                .withMessage("ADDRESS_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"550, true", "552, true", "421, false", "450, false", "530, false"})
    void whatAServerSaysOfARecipientDecides(int code, boolean forGood) throws Exception {
        try (ServerSocket says = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(says, code));
            Class<? extends Exception> expected = forGood ? Postbox.Refused.class : Postbox.NotTaken.class;
            assertThatExceptionOfType(expected)
                    .isThrownBy(() ->
                            send(letters(says.getLocalPort()).write(logged("Maya", "en"), "t"), says.getLocalPort()))
                    .withMessage("SMTP_" + code);
        }
    }

    @Test
    void aServerThatIsNotThereIsAskedAgain() {
        int nobody = port();
        server.stop();
        assertThatExceptionOfType(Postbox.NotTaken.class)
                .isThrownBy(() -> send(letters(nobody).write(logged("Maya", "en"), "t"), nobody))
                .withMessage("SMTP_SILENT");
    }

    @Test
    void thePausesGrowToFiveMinutes() {
        assertThat(MailActivity.pause(1)).isBetween(Duration.ofMillis(900), Duration.ofMillis(1100));
        assertThat(MailActivity.pause(4)).isBetween(Duration.ofMillis(7200), Duration.ofMillis(8800));
        assertThat(MailActivity.pause(40)).isBetween(Duration.ofSeconds(270), Duration.ofSeconds(330));
    }

    /** A server that takes the sender and says this to the recipient. */
    private static void answer(ServerSocket server, int code) {
        try (Socket client = server.accept()) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(client, line.startsWith("RCPT") ? code + " no" : "250 ok");
            }
        } catch (IOException gone) {
            assertThat(gone).isNotNull();
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private void send(Letter letter) throws Exception {
        send(letter, port());
    }

    private static void send(Letter letter, int port) throws Postbox.Refused, Postbox.NotTaken {
        new SmtpPostbox(settings(port), InstantSource.fixed(NOON)).send(letter);
    }

    private static Letters letters(int port) {
        PromiseTexts texts = new PromiseTexts();
        return new Letters(
                List.of(texts.escalationLogged(), texts.promiseMoved(), new UnseenReplyText()), settings(port));
    }

    private static MailSettings settings(int port) {
        return new MailSettings(
                "127.0.0.1",
                port,
                "",
                "",
                MailSettings.Tls.NONE,
                "Fernhill <help@fernhill.example>",
                "answers@fernhill.example",
                Duration.ofMinutes(2));
    }

    private static ReadyMail logged(@Nullable String name, String language) {
        return new ReadyMail(
                ID,
                CONVERSATION,
                MailKind.ESCALATION_LOGGED,
                "maya@example.com",
                language,
                1042,
                name,
                "A person looks at it.",
                new Promised("ANSWER_BY", NOON, "Monday 9:30"),
                List.of(),
                true);
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        Multipart both = (Multipart) mail.getContent();
        assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
        return both.getBodyPart(number).getContent().toString();
    }
}
