package dev.baton.activities.insight;

import dev.baton.activities.knowledge.Words;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences of a message in a form that can stand inside another sentence: no links, no handles, no full stops. */
final class QuotableText {

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}.])@[\\p{L}\\p{N}_]+");
    private static final Pattern SIGNATURE = Pattern.compile("\\s(?:\\^|/|-)[A-Z]{1,3}\\s*$|\\s\\^\\w+\\s*$");
    private static final Pattern GREETING = Pattern.compile(
            "(?iu)^(?:hi|hello|hey|hallo|guten tag|bonjour|hola|dear|good (?:morning|afternoon|evening))(?: there| team| all)?[,!. ]+(?=\\p{L})");
    private static final Pattern STOP_INSIDE = Pattern.compile("[.!?\u2026]+(?=\\s)");
    private static final Pattern EDGE = Pattern.compile(
            "^[\\s,.;:!?'\"\u201C\u201D\u2026*>-]+|[\\s,.;:!?\"\u201C\u201D\u2026*\u3002\uFF01\uFF1F\u061F-]+$");
    private static final Pattern INNER_QUOTES = Pattern.compile("[\"\u201C\u201D\u00AB\u00BB\u3002\uFF01\uFF1F\u061F]");

    private QuotableText() {}

    /** The sentences of a message, cleaned; those that have no word left are gone. */
    static List<String> sentences(String message) {
        String plain = HANDLE.matcher(LINK.matcher(message).replaceAll(" "))
                .replaceAll(" ")
                .replace("&amp;", "&")
                .replace("&gt;", ">")
                .replace("&lt;", "<");
        return Words.sentences(plain).stream()
                .map(QuotableText::cleaned)
                .filter(s -> !Words.folded(s).isEmpty())
                .toList();
    }

    private static String cleaned(String sentence) {
        String text = SIGNATURE.matcher(sentence).replaceAll(" ").strip();
        text = GREETING.matcher(EDGE.matcher(text).replaceAll("")).replaceFirst("");
        text = INNER_QUOTES.matcher(STOP_INSIDE.matcher(text).replaceAll("")).replaceAll(" ");
        return EDGE.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
    }

    /**
     * At most so many characters, cut between words and never inside a number, with a sign that something is
     * missing.
     */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        while (end > most / 2 && splitsWord(text, end)) {
            end--;
        }
        return EDGE.matcher(text.substring(0, end)).replaceAll("") + "\u2026";
    }

    private static boolean splitsWord(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean ideographs = Character.isIdeographic(before) && Character.isIdeographic(after);
        boolean joined = !Character.isWhitespace(before) && !Character.isWhitespace(after);
        return joined && !ideographs;
    }
}
