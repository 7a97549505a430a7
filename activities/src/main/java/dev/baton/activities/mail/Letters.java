package dev.baton.activities.mail;

import dev.baton.activities.mail.Draft.Paragraph;
import dev.baton.domain.mail.MailKind;
import dev.baton.store.mail.ReadyMail;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes letters: plain text, and the same as simple HTML in which whatever anybody has written is only text. */
final class Letters {
    /** Somebody may have given another one's address: what stands in for a name advertises nothing. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}](?:[\\p{L}\\p{M} '\u2019-]|\\.(?= |$)){0,59}");

    private final Map<MailKind, LetterText> texts = new EnumMap<>(MailKind.class);
    private final MailSettings settings;

    Letters(List<LetterText> texts, MailSettings settings) {
        texts.forEach(text -> this.texts.put(text.kind(), text));
        this.settings = settings;
    }

    /** @param token stands in the address to which an answer goes */
    Letter write(ReadyMail mail, String token) {
        MailWords words = MailWords.in(mail.language());
        Draft draft = Objects.requireNonNull(texts.get(mail.kind()), "no text for " + mail.kind())
                .draft(mail, words);
        boolean answerable = mail.answerable() && settings.answerable();
        String marker = answerable ? words.say("marker") : "";
        String greeting = greeting(mail, words);
        String signature = Objects.requireNonNullElse(
                settings.sender().getPersonal(), settings.sender().getAddress());
        return new Letter(
                mail.id(),
                mail.conversationId(),
                mail.address(),
                answerable ? settings.replyTo(token) : "",
                draft.subject(),
                text(marker, greeting, draft, signature),
                html(mail.language(), marker, greeting, draft, signature),
                mail.language(),
                draft.automatic());
    }

    private static String greeting(ReadyMail mail, MailWords words) {
        String name = mail.name() == null ? "" : Inert.line(mail.name());
        return NAME.matcher(name).matches()
                ? words.say("greeting", Map.of("name", name))
                : words.say("greeting.unknown");
    }

    private static String text(String marker, String greeting, Draft draft, String signature) {
        String body = draft.paragraphs().stream()
                .map(paragraph -> paragraph.quoted()
                        ? Inert.text(paragraph.text())
                                .lines()
                                .map(line -> "  " + line)
                                .collect(Collectors.joining("\n"))
                        : Inert.text(paragraph.text()))
                .collect(Collectors.joining("\n\n"));
        return (marker.isEmpty() ? "" : marker + "\n\n") + greeting + "\n\n" + body + "\n\n" + Inert.line(signature)
                + "\n";
    }

    private static String html(String language, String marker, String greeting, Draft draft, String signature) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"" + Inert.html(language)
                + "\"><body style=\"font:16px/1.5 sans-serif;max-width:36em\">");
        if (!marker.isEmpty()) {
            html.append("<p style=\"color:#667\">").append(Inert.html(marker)).append("</p>");
        }
        html.append("<p>").append(Inert.html(greeting)).append("</p>");
        for (Paragraph paragraph : draft.paragraphs()) {
            String words = Inert.html(paragraph.text());
            if (paragraph.quoted()) {
                html.append("<blockquote style=\"margin:0 0 1em;padding:0 1em;border-left:3px solid #889\">")
                        .append(words)
                        .append("</blockquote>");
            } else if (paragraph.strong()) {
                html.append("<p><strong>").append(words).append("</strong></p>");
            } else {
                html.append("<p>").append(words).append("</p>");
            }
        }
        return html.append("<p>")
                .append(Inert.html(signature))
                .append("</p></body></html>\n")
                .toString();
    }
}
