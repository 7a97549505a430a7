package dev.baton.domain.handoff;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words and a number, such as amber-kite-42, that only the customer of one escalation and the agent in charge can read. Who
 * knows them is in the same case; who somebody is they do not say. They stand in no transcript, note, log or payload: text
 * that may hold them goes through {@link #hiddenIn} before it is kept.
 */
public final class Passkey {
    /** Stands where the words were. */
    public static final String HIDDEN = "•••";

    private static final int LEAST = 10;
    private static final int NUMBERS = 90;
    private static final String SEPARATOR = "[\\s\\p{Pd}_.,;:]";

    private static final String BETWEEN = SEPARATOR + "{0,9}";

    /** Every passkey ends with two digits that stand alone; looked for first, since few messages have them. */
    private static final Pattern TWO_DIGITS = Pattern.compile("(?<!\\d)\\d{2}(?!\\d)");

    /** What any passkey may look like in a text, within bounds that no text can make slow. */
    private static final String ANY = "[\\p{L}\\s\\p{Pd}_.,;:]{6,60}\\d{2}";

    private final String phrase;
    private final Pattern said;

    private Passkey(String phrase) {
        this.phrase = phrase;
        String[] parts = phrase.split("-", -1);
        StringBuilder pattern = new StringBuilder("(?<!\\p{L})");
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : BETWEEN).append(Pattern.quote(parts[i]));
        }
        this.said =
                Pattern.compile(pattern.append("(?!\\d)").toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** One that was made before. */
    public static Passkey of(String phrase) {
        return new Passkey(phrase);
    }

    /**
     * A new one.
     *
     * @param language of the words, such as "de"; English if there are none in it
     * @param random a number from 0 up to, without, the given one; not to be guessed
     */
    public static Passkey make(String language, IntUnaryOperator random) {
        PasskeyWords words = PasskeyWords.in(language);
        return new Passkey(pick(words.first(), random) + "-" + pick(words.second(), random) + "-"
                + (LEAST + random.applyAsInt(NUMBERS)));
    }

    private static String pick(List<String> words, IntUnaryOperator random) {
        return words.get(random.applyAsInt(words.size()));
    }

    public String phrase() {
        return phrase;
    }

    /** True if the text may hold one; false: it holds none. */
    public static boolean mayBeIn(String text) {
        return TWO_DIGITS.matcher(text).find();
    }

    /** True if somebody wrote it, however spaced or capitalized. */
    public boolean isIn(String text) {
        return said.matcher(text).find();
    }

    /** The text without it. */
    public String hiddenIn(String text) {
        return said.matcher(text).replaceAll(HIDDEN);
    }

    /** True if {@code kept} is what may have become of {@code text}, whose passkey nobody knows any more. */
    public static boolean keptAs(String kept, String text) {
        if (kept.equals(text) || !kept.contains(HIDDEN)) {
            return kept.equals(text);
        }
        String shape = Arrays.stream(kept.split(HIDDEN, -1)).map(Pattern::quote).collect(Collectors.joining(ANY));
        return Pattern.matches(shape, text);
    }

    /** Not the words: this may be logged. */
    @Override
    public String toString() {
        return "Passkey";
    }
}
