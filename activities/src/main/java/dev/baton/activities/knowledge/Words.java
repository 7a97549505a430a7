package dev.baton.activities.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words and sentences of a text, in a form that can be compared across case, accents and scripts. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** French elision: the letter before the sign is a word of its own. */
    private static final Pattern ELISION = Pattern.compile("(?i)(?<!\\p{L})([cdjlmnst])['\u2019\u02BC`](?=\\p{L})");

    private static final Pattern STROPHE = Pattern.compile("(?<=\\p{L})['\u2019\u02BC`](?=\\p{L})");
    private static final Pattern HARAKAT_TATWEEL = Pattern.compile("\u0640");

    /** Ends of which a sentence splitter must not think that the sentence is over. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:\\b(?:mr|mrs|ms|dr|st|no|vs|e\\.g|i\\.e|approx|u\\.s|jr|sr|inc|z\\.b|bzw|ca|nr|p\\.m|a\\.m)\\.|\\b\\p{Lu}\\.)$");

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private Words() {}

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
        String plain = HARAKAT_TATWEEL
                .matcher(bare)
                .replaceAll("")
                .replace("\u00DF", "ss")
                .replace('\u0649', '\u064A')
                .replace('\u0629', '\u0647')
                .replace('\u0131', 'i');
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** The folded words of a text in their order; Chinese and Japanese come as one word a sign. */
    public static List<String> of(String text) {
        String folded = HAN.matcher(folded(text)).replaceAll(" $0 ").strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split(" +"));
    }

    /** The sentences of a text, stripped, without empty ones; also splits at line ends and at Chinese full stops. */
    public static List<String> sentences(String text) {
        List<String> found = new ArrayList<>();
        for (String line : text.split("\\R+", -1)) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            breaks.setText(line);
            StringBuilder open = new StringBuilder();
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                open.append(line, from, to);
                if (to == line.length()
                        || !ABBREVIATION.matcher(open.toString().strip()).find()) {
                    add(found, open);
                }
            }
            add(found, open);
        }
        return found;
    }

    private static void add(List<String> found, StringBuilder open) {
        String sentence = open.toString().strip();
        if (!sentence.isEmpty()) {
            found.add(sentence);
        }
        open.setLength(0);
    }

    /**
     * The lines of a word list on the classpath, stripped, without blank lines and without what follows a {@code #}.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    public static List<String> list(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no word list " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
