package dev.baton.activities.mail;

import dev.baton.activities.mail.TakeAnswer.Outcome;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mailbox for answers, by IMAP. What was looked at is marked as seen and stays there. */
final class Mailbox {
    private static final int AT_ONCE = 50;
    private static final int LARGEST = 30_000_000;
    private static final String CONNECT_MILLIS = "10000";
    private static final String SILENCE_MILLIS = "20000";

    private final IncomingSettings settings;
    private final ReadMail read;

    Mailbox(IncomingSettings settings, ReadMail read) {
        this.settings = settings;
        this.read = read;
    }

    /**
     * @param take what is done with each new mail; if it fails, the mail is new again at the next look
     * @param count is told what became of each; null: it could not be read
     */
    void look(Function<IncomingMail, Outcome> take, Consumer<@Nullable Outcome> count) throws MessagingException {
        Session session = Session.getInstance(properties());
        try (Store store = session.getStore(settings.tls() == MailSettings.Tls.TLS ? "imaps" : "imap")) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] unseen = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(unseen.length, AT_ONCE); i++) {
                    IncomingMail mail = read(unseen[i]);
                    count.accept(mail == null ? null : take.apply(mail));
                    unseen[i].setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
    }

    /** A copy, so that nothing marks it as seen before it is taken. Null: whatever it is, it is no mail that one can read. */
    private @Nullable IncomingMail read(Message message) throws MessagingException {
        if (message.getSize() > LARGEST) {
            return null;
        }
        MimeMessage copy = new MimeMessage((MimeMessage) message);
        try {
            return read.read(copy);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String protocol : new String[] {"mail.imap.", "mail.imaps."}) {
            properties.setProperty(protocol + "connectiontimeout", CONNECT_MILLIS);
            properties.setProperty(protocol + "timeout", SILENCE_MILLIS);
            properties.setProperty(protocol + "writetimeout", SILENCE_MILLIS);
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
            properties.setProperty(protocol + "peek", "true");
        }
        if (settings.tls() == MailSettings.Tls.STARTTLS) {
            properties.setProperty("mail.imap.starttls.enable", "true");
            properties.setProperty("mail.imap.starttls.required", "true");
        }
        return properties;
    }
}
