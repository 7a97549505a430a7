package dev.baton.activities.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** A mail server reached by SMTP, one connection a letter. */
final class SmtpPostbox implements Postbox {
    private static final String CONNECT_MILLIS = "10000";
    private static final String SILENCE_MILLIS = "20000";
    /** The server wants to know who we are: a matter of our settings, not of this letter. */
    private static final int AUTHENTICATION_REQUIRED = 530;

    private static final int REFUSED_FROM = 500;

    private final MailSettings settings;
    private final InstantSource time;

    SmtpPostbox(MailSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    @Override
    public void send(Letter letter) throws Refused, NotTaken {
        InternetAddress to = recipient(letter.to());
        Session session = Session.getInstance(properties(letter));
        try (Transport server = session.getTransport(settings.tls() == MailSettings.Tls.TLS ? "smtps" : "smtp")) {
            MimeMessage message = message(session, letter, to);
            server.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().isEmpty() ? null : settings.user(),
                    settings.user().isEmpty() ? null : settings.password());
            server.sendMessage(message, new Address[] {to});
        } catch (MessagingException e) {
            Integer code = code(e);
            if (code != null && code >= REFUSED_FROM && code != AUTHENTICATION_REQUIRED) {
                throw new Refused("SMTP_" + code);
            }
            throw new NotTaken(why(e, code), e);
        }
    }

    private static InternetAddress recipient(String address) throws Refused {
        try {
            InternetAddress to = new InternetAddress(address, true);
            if (to.getAddress().indexOf('@') > 0 && address.equals(to.getAddress())) {
                return to;
            }
        } catch (AddressException e) {
            // said below
        }
        throw new Refused("ADDRESS_INVALID");
    }

    private static String why(MessagingException e, @Nullable Integer code) {
        if (e instanceof AuthenticationFailedException) {
            return "SMTP_SIGN_IN";
        }
        return code == null ? "SMTP_SILENT" : "SMTP_" + code;
    }

    /** What the server said of the recipient, the sender or the letter; null: nothing. */
    private static @Nullable Integer code(MessagingException e) {
        for (Exception at = e;
                at != null;
                at = at instanceof MessagingException more ? more.getNextException() : null) {
            switch (at) {
                case SMTPAddressFailedException recipient -> {
                    return recipient.getReturnCode();
                }
                case SMTPSenderFailedException sender -> {
                    return sender.getReturnCode();
                }
                case SMTPSendFailedException letter
                when letter.getReturnCode() > 0 -> {
                    return letter.getReturnCode();
                }
                default -> {}
            }
        }
        return null;
    }

    private MimeMessage message(Session session, Letter letter, InternetAddress to) throws MessagingException {
        MimeMessage message = new WithOurId(session, messageId(letter.id()));
        message.setFrom(settings.sender());
        message.setRecipient(RecipientType.TO, to);
        if (!letter.replyTo().isEmpty()) {
            message.setReplyTo(new Address[] {new InternetAddress(letter.replyTo(), true)});
        }
        message.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(time.instant()));
        message.setHeader("References", messageId(letter.conversationId()));
        message.setHeader("Content-Language", letter.language());
        if (letter.automatic()) {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        message.setHeader("X-Auto-Response-Suppress", "All");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(letter.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    /** Whatever a header is made of ends no line. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private String messageId(UUID id) {
        return "<" + id + "@" + settings.domain() + ">";
    }

    private Properties properties(Letter letter) {
        Properties properties = new Properties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.setProperty(protocol + "connectiontimeout", CONNECT_MILLIS);
            properties.setProperty(protocol + "timeout", SILENCE_MILLIS);
            properties.setProperty(protocol + "writetimeout", SILENCE_MILLIS);
            properties.setProperty(
                    protocol + "auth", String.valueOf(!settings.user().isEmpty()));
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
            // what cannot be delivered comes back to the letter's own address, and so is known
            properties.setProperty(
                    protocol + "from",
                    letter.replyTo().isEmpty() ? settings.sender().getAddress() : letter.replyTo());
        }
        if (settings.tls() == MailSettings.Tls.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    /** The same id at each attempt: who gets the letter twice can tell. */
    private static final class WithOurId extends MimeMessage {
        private final String id;

        WithOurId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
