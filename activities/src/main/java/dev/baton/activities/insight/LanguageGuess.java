package dev.baton.activities.insight;

import dev.baton.activities.knowledge.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses the language of a message: by its script, then by its commonest words. Made for chat lines, which are too
 * short for letter statistics.
 */
public final class LanguageGuess {

    /** Answer when the text is in none of the languages known here. */
    public static final String OTHER = "other";

    /** In a text of more words than this, fewer common words than this share of them say nothing. */
    private static final int SHORT = 4;

    private static final double LEAST_SHARE = 0.25;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern KANA_OR_HANGUL = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Map<String, Set<String>> common = new HashMap<>();
    private final Map<String, Pattern> signs = Map.of(
            "de", Pattern.compile("[\u00E4\u00F6\u00FC\u00DF\u00C4\u00D6\u00DC]"),
            "fr", Pattern.compile("[\u00E0\u00E2\u00E7\u00E8\u00EA\u00EB\u00EE\u00EF\u00F4\u00F9\u00FB\u0153]"),
            "es", Pattern.compile("[\u00F1\u00BF\u00A1\u00ED\u00F3\u00FA\u00E1]"));

    public LanguageGuess() {
        for (String line : Words.list("/lexicon/common-words.txt")) {
            String[] parts = line.split(" = ", 2);
            common.put(parts[0], new HashSet<>(List.of(parts[1].split(" +"))));
        }
    }

    /**
     * The language of a text: "en", "de", "fr", "es", "ar", "zh" or {@value #OTHER}.
     *
     * @param fallback what to answer when the text has no letters or too little to tell ("ok", "FH-10234")
     */
    public String of(String text, String fallback) {
        long letters = LETTER.matcher(text).results().count();
        if (letters == 0) {
            return fallback;
        }
        if (KANA_OR_HANGUL.matcher(text).find()) {
            return OTHER;
        }
        // A Chinese sign says as much as several letters.
        if (3 * HAN.matcher(text).results().count() >= letters) {
            return "zh";
        }
        if (2 * ARABIC.matcher(text).results().count() >= letters) {
            return "ar";
        }
        return 2 * LATIN.matcher(text).results().count() < letters ? OTHER : latin(text, fallback);
    }

    private String latin(String text, String fallback) {
        List<String> words = Words.of(text);
        Map<String, Double> scores = new HashMap<>();
        common.forEach((language, list) -> {
            double score = words.stream().filter(list::contains).count();
            Pattern sign = signs.get(language);
            scores.put(language, score + (sign != null && sign.matcher(text).find() ? 0.6 : 0));
        });
        double best = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
        if (best == 0) {
            return words.size() <= 3 ? fallback : OTHER;
        }
        if (scores.getOrDefault(fallback, 0.0) == best) {
            return fallback;
        }
        if (words.size() > SHORT && best < LEAST_SHARE * words.size()) {
            return scores.getOrDefault(fallback, 0.0) > 0 ? fallback : OTHER;
        }
        return scores.entrySet().stream()
                .filter(e -> e.getValue() == best)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(fallback);
    }
}
