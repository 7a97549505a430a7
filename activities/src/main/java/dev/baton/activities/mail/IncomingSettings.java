package dev.baton.activities.mail;

import dev.baton.activities.mail.MailSettings.Tls;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mailbox that takes answers, read by IMAP. Without a host none is read.
 *
 * @param every pause between two looks
 */
@ConfigurationProperties("baton.mail.incoming")
public record IncomingSettings(String host, int port, String user, String password, Tls tls, Duration every) {
    public IncomingSettings {
        if (!host.isBlank() && every.toMillis() < 100) {
            throw new IllegalArgumentException("baton.mail.incoming.every: " + every);
        }
    }

    boolean reads() {
        return !host.isBlank();
    }
}
