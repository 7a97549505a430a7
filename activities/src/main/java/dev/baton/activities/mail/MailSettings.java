package dev.baton.activities.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mail server that takes what is sent. Without a host there is no mail, and none is promised to anybody.
 *
 * @param user empty: the server asks for none
 * @param from who writes: {@code Fernhill <help@shop.example>}
 * @param replyAddress mailbox that takes what is sent to {@code name+anything@domain} as well; empty: answers are not taken
 * @param unseen how long a person's reply may stay unseen before it is sent
 */
@ConfigurationProperties("baton.mail")
public record MailSettings(
        String host,
        int port,
        String user,
        String password,
        Tls tls,
        String from,
        String replyAddress,
        Duration unseen) {
    /** How a connection is kept private. */
    public enum Tls {
        /** Within one machine. */
        NONE,
        /** The connection begins in the clear and must change over. */
        STARTTLS,
        /** From its first byte. */
        TLS
    }

    public MailSettings {
        if (!host.isBlank()) {
            address("baton.mail.from", from);
            if (!replyAddress.isBlank()) {
                address("baton.mail.reply-address", replyAddress);
            }
            if (unseen.toSeconds() < 1) {
                throw new IllegalArgumentException("baton.mail.unseen: " + unseen);
            }
        }
    }

    boolean sends() {
        return !host.isBlank();
    }

    boolean answerable() {
        return sends() && !replyAddress.isBlank();
    }

    InternetAddress sender() {
        return address("baton.mail.from", from);
    }

    /** Where answers to a letter go: the mailbox, with the letter's token in its name. */
    String replyTo(String token) {
        int at = replyAddress.lastIndexOf('@');
        return replyAddress.substring(0, at) + "+" + token + replyAddress.substring(at);
    }

    /** What stands after the @ of the ids that letters get. */
    String domain() {
        String sender = sender().getAddress();
        return sender.substring(sender.lastIndexOf('@') + 1);
    }

    private static InternetAddress address(String key, String value) {
        try {
            InternetAddress address = new InternetAddress(value, true);
            if (address.getAddress().indexOf('@') < 1) {
                throw new IllegalArgumentException(key + " is no address: " + value);
            }
            return address;
        } catch (AddressException e) {
            throw new IllegalArgumentException(key + " is no address: " + value, e);
        }
    }
}
