package dev.baton.standalone.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes every mail and delivers none outside: each lies as a file in a directory, where a person can open it. What is sent to the
 * desk's own address for answers can be fetched by IMAP.
 */
public final class LocalMail implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String ANSWERS = "answers@fernhill.example";
    private static final String PASSWORD = "on-this-machine-alone";
    private static final String LOCAL_PART = ANSWERS.substring(0, ANSWERS.indexOf('@'));
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS").withZone(ZoneOffset.UTC);

    private final GreenMail servers;
    private final Path directory;
    private final int smtp;
    private final int imap;
    private final GreenMailUser answers;
    private final GreenMailUser others;
    private final AtomicInteger count = new AtomicInteger();

    private LocalMail(GreenMail servers, Path directory, int smtp, int imap) {
        this.servers = servers;
        this.directory = directory;
        this.smtp = smtp;
        this.imap = imap;
        this.answers = servers.setUser(ANSWERS, ANSWERS, PASSWORD);
        this.others = servers.setUser("others@fernhill.example", "others", PASSWORD);
    }

    /** @param directory where each mail lies as a file */
    public static LocalMail start(Path directory, int smtp, int imap) throws IOException {
        Files.createDirectories(directory);
        GreenMail servers = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, HOST, ServerSetup.PROTOCOL_IMAP)
        });
        servers.start();
        LocalMail mail = new LocalMail(servers, directory, smtp, imap);
        servers.getUserManager().setMessageDeliveryHandler(mail::take);
        return mail;
    }

    /** For the worker: this server takes its mails. */
    public List<String> arguments() {
        return List.of(
                "--baton.mail.host=" + HOST,
                "--baton.mail.port=" + smtp,
                "--baton.mail.tls=none",
                "--baton.mail.from=Fernhill <help@fernhill.example>",
                "--baton.mail.reply-address=" + ANSWERS,
                "--baton.mail.incoming.host=" + HOST,
                "--baton.mail.incoming.port=" + imap,
                "--baton.mail.incoming.user=" + ANSWERS,
                "--baton.mail.incoming.password=" + PASSWORD,
                "--baton.mail.incoming.tls=none",
                "--baton.mail.incoming.every=5s");
    }

    /** "127.0.0.1:8084" */
    public String address() {
        return HOST + ":" + smtp;
    }

    private GreenMailUser take(MovingMessage message, MailAddress to) throws MessagingException, UserException {
        try {
            keep(message, to);
            if (to.getEmail().toLowerCase(Locale.ROOT).startsWith(LOCAL_PART)) {
                return answers;
            }
            // the file is what is kept of it
            servers.getManagers().getImapHostManager().getInbox(others).deleteAllMessages();
            return others;
        } catch (IOException | FolderException e) {
            throw new UserException(e);
        }
    }

    /** Under its name only when it is whole. */
    private void keep(MovingMessage message, MailAddress to) throws IOException, MessagingException {
        String name = NAME.format(Instant.now()) + "-" + count.incrementAndGet() + "-"
                + to.getEmail().replaceAll("[^A-Za-z0-9@._+-]", "_");
        Path whole = directory.resolve(name.substring(0, Math.min(name.length(), 120)) + ".eml");
        Path part = directory.resolve("." + whole.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            message.getMessage().writeTo(out);
        }
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        servers.stop();
    }
}
