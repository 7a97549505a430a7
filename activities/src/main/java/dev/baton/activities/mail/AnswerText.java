package dev.baton.activities.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody has written in an answer: without what it quotes. No pattern looks twice at what a stranger has made long. */
final class AnswerText {
    /** Of a message. */
    static final int LONGEST = 10_000;

    /** How mail programs begin what they quote. */
    private static final Pattern WROTE = Pattern.compile(
            "(?s)\\s*(On\\b.{0,200}\\bwrote|Am\\b.{0,200}\\bschrieb\\b.{0,120}|.{0,120}<[^<>\\s]{1,254}@[^<>\\s]{1,254}>.{0,60})\\s*:\\s*$");

    private static final Pattern ORIGINAL = Pattern.compile(
            "(?m)^[ \\t]*(-{2,}\\s*(Original Message|Urspr\u00fcngliche Nachricht)\\s*-{2,}|_{10,}|(From|Von):\\s.*)$");

    private AnswerText() {}

    /** Empty if nothing is left. */
    static String of(String whole) {
        List<String> lines = Inert.text(whole).lines().toList();
        int marker = marker(lines);
        if (marker < 0) {
            return withoutQuotes(lines);
        }
        String above = withoutQuotes(lines.subList(0, marker));
        // who answers below what is quoted has written in the lines that are not
        return !above.isEmpty() || !quoted(lines.get(marker))
                ? above
                : withoutQuotes(lines.subList(marker + 1, lines.size()));
    }

    /** The same, within the limit of a message, with what the reader must know of the rest. */
    static String whole(String answer, int files, MailWords words) {
        StringBuilder more = new StringBuilder();
        if (files > 0) {
            more.append("\n\n")
                    .append(words.say(
                            files == 1 ? "answer.file" : "answer.files", Map.of("files", String.valueOf(files))));
        }
        if (answer.codePointCount(0, answer.length()) + more.length() > LONGEST) {
            more.append("\n\n").append(words.say("answer.cut"));
            int kept = answer.offsetByCodePoints(0, LONGEST - more.length());
            return answer.substring(0, kept) + more;
        }
        return (answer + more).strip();
    }

    /** The words of a page, a line where it breaks. */
    static String ofHtml(String html) {
        return html.replaceAll("(?is)<(style|script|head|title)\\b.*?(</\\1\\s*>|\\z)", "")
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)<br\\s*/?>|</(p|div|li|tr|h[1-6]|blockquote)\\s*>", "\n")
                .replaceAll("(?i)<blockquote\\b[^<>]*>", "\n> ")
                .replaceAll("<[^<>]*>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("(?m)^[ \\t]+|[ \\t]+$", "");
    }

    private static int marker(List<String> lines) {
        List<String> markers = MailWords.LANGUAGES.stream()
                .map(language -> MailWords.in(language).say("marker"))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (markers.stream().anyMatch(line::contains)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean quoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    private static String withoutQuotes(List<String> lines) {
        List<String> own =
                new ArrayList<>(lines.stream().filter(line -> !quoted(line)).toList());
        while (!own.isEmpty() && own.getLast().isBlank()) {
            own.removeLast();
        }
        for (int last = Math.max(0, own.size() - 2); last < own.size(); last++) {
            if (WROTE.matcher(String.join("\n", own.subList(last, own.size()))).matches()) {
                own = new ArrayList<>(own.subList(0, last));
                break;
            }
        }
        String text = String.join("\n", own);
        var original = ORIGINAL.matcher(text);
        return (original.find() ? text.substring(0, original.start()) : text).strip();
    }
}
