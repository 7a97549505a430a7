package dev.baton.activities.knowledge;

import dev.baton.domain.insight.PlainWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words and sentences of a text, in a form that can be compared across case, accents and scripts. */
public final class Words {

    /** Ends of which a sentence splitter must not think that the sentence is over. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:\\b(?:mr|mrs|ms|dr|st|no|vs|e\\.g|i\\.e|approx|u\\.s|jr|sr|inc|z\\.b|bzw|ca|nr|p\\.m|a\\.m)\\.|\\b\\p{Lu}\\.)$");

    private Words() {}

    /** As {@link PlainWords#folded}. */
    public static String folded(String text) {
        return PlainWords.folded(text);
    }

    /** As {@link PlainWords#of}. */
    public static List<String> of(String text) {
        return PlainWords.of(text);
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
