package dev.baton.domain.insight;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in a form that can be compared across case, accents and scripts. */
public final class PlainWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** French elision: the letter before the sign is a word of its own. */
    private static final Pattern ELISION = Pattern.compile("(?i)(?<!\\p{L})([cdjlmnst])['\u2019\u02BC`](?=\\p{L})");

    private static final Pattern STROPHE = Pattern.compile("(?<=\\p{L})['\u2019\u02BC`](?=\\p{L})");
    private static final Pattern TATWEEL = Pattern.compile("\u0640");

    /** Scripts that are written without spaces. */
    private static final Pattern SIGN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");

    private PlainWords() {}

    /**
     * Lower case, without accents, with "ß" as "ss" and one form of the Arabic alif and ya; every run of other signs
     * becomes one blank, apostrophes inside words vanish ("don't" becomes "dont", but "l'eau" becomes "l eau"). Starts
     * and ends with a letter or digit.
     */
    public static String folded(String text) {
        String apart = ELISION.matcher(text).replaceAll("$1 ");
        String lower = STROPHE.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        String plain = TATWEEL.matcher(bare)
                .replaceAll("")
                .replace("\u00DF", "ss")
                .replace('\u0649', '\u064A')
                .replace('\u0629', '\u0647')
                .replace('\u0131', 'i');
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** The folded words of a text in their order; scripts without spaces come as one word a sign. */
    public static List<String> of(String text) {
        String folded = SIGN.matcher(folded(text)).replaceAll(" $0 ").strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split(" +"));
    }
}
