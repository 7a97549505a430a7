package dev.baton.activities.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a mail says of itself. Nothing in it is believed but the token. */
final class ReadMail {
    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 200_000;
    private static final Pattern FAILED = Pattern.compile("(?im)^action:\\s*failed");
    private static final Pattern BULK = Pattern.compile("(?i)bulk|junk|list|auto_reply");

    private final Pattern token;

    /** @param mailbox the address for answers, without a token */
    ReadMail(String mailbox) {
        int at = mailbox.lastIndexOf('@');
        this.token = Pattern.compile(
                Pattern.quote(mailbox.substring(0, at)) + "\\+([a-z0-9]{1,64})" + Pattern.quote(mailbox.substring(at)),
                Pattern.CASE_INSENSITIVE);
    }

    IncomingMail read(MimeMessage mail) throws MessagingException, IOException {
        Found found = new Found();
        look(mail, 0, found);
        String id = mail.getMessageID();
        return new IncomingMail(
                id == null ? "none/" + mail.getSentDate() + "/" + mail.getSubject() + "/" + found.text() : id,
                sender(mail),
                tokens(mail),
                automatic(mail),
                found.bounce,
                found.text(),
                found.files);
    }

    private static String sender(MimeMessage mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress one && one.getAddress() != null
                ? one.getAddress().toLowerCase(Locale.ROOT)
                : "";
    }

    private List<String> tokens(MimeMessage mail) throws MessagingException {
        List<String> tokens = new ArrayList<>();
        for (String header : new String[] {"Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"}) {
            String[] values = mail.getHeader(header);
            for (String value : values == null ? new String[0] : values) {
                Matcher matcher = token.matcher(value);
                while (matcher.find()) {
                    tokens.add(matcher.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return tokens.stream().distinct().toList();
    }

    private static boolean automatic(MimeMessage mail) throws MessagingException {
        String submitted = mail.getHeader("Auto-Submitted", ",");
        String precedence = mail.getHeader("Precedence", ",");
        String returnPath = mail.getHeader("Return-Path", ",");
        return submitted != null && !submitted.strip().toLowerCase(Locale.ROOT).startsWith("no")
                || precedence != null && BULK.matcher(precedence).find()
                || returnPath != null && returnPath.strip().equals("<>")
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null
                || mail.getHeader("List-Id") != null;
    }

    private static void look(Part part, int depth, Found found) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("message/delivery-status")) {
            found.bounce |= FAILED.matcher(text(part)).find();
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                look(each, depth + 1, found);
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || depth > 0 && (part.getFileName() != null || !part.isMimeType("text/*"))) {
            found.files += part instanceof Message || part.isMimeType("message/*") ? 0 : 1;
        } else if (part.isMimeType("text/plain") && found.plain == null) {
            found.plain = text(part);
        } else if (part.isMimeType("text/html") && found.html == null) {
            found.html = text(part);
        }
    }

    /** In its own charset if that is known, and never more than a limit. */
    private static String text(Part part) throws MessagingException, IOException {
        try {
            if (part.getContent() instanceof String text) {
                return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
            }
        } catch (IOException charset) {
            // read below as what most is
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        }
    }

    private static final class Found {
        private @Nullable String plain;
        private @Nullable String html;
        private boolean bounce;
        private int files;

        @Nullable
        String text() {
            if (plain != null && !plain.isBlank()) {
                return plain;
            }
            return html == null ? null : AnswerText.ofHtml(html);
        }
    }
}
