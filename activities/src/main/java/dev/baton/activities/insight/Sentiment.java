package dev.baton.activities.insight;

import dev.baton.activities.knowledge.Embeddings;
import dev.baton.activities.knowledge.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sentiment of a message from -1 to +1. English: 0.35 times the word list's reading + 0.65 times that of a fitted
 * head on
 * the sentence vector (tanh of half its value). Other languages: the word list alone, because the head reads English
 * only.
 *
 * <p>The list's reading is the sum of its word weights, turned round and halved by a negation up to three words before,
 * through tanh.
 */
final class Sentiment {

    private static final int NEGATION_REACH = 3;
    private static final int LONGEST_PHRASE = 3;

    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "dont", "doesnt", "didnt", "isnt", "wasnt", "cant", "cannot", "wont", "without",
            "nicht", "kein", "keine", "pas", "jamais", "sin", "nunca");

    private final Embeddings embeddings;
    private final LogisticHead head = LogisticHead.read("/insight/sentiment-head.txt");
    private final Map<String, Double> weights = new HashMap<>();

    Sentiment(Embeddings embeddings) {
        this.embeddings = embeddings;
        for (String line : Words.list("/lexicon/sentiment.txt")) {
            String[] parts = line.split(" = ", 2);
            for (String word : parts[1].split(",", -1)) {
                weights.put(String.join(" ", Words.of(word)), Double.valueOf(parts[0]));
            }
        }
    }

    double of(String text, String language) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return 0;
        }
        double listed = byWords(words, text);
        double value = language.equals("en") ? 0.35 * listed + 0.65 * byMeaning(text) : listed;
        return Math.round(value * 1000) / 1000.0;
    }

    double byMeaning(String text) {
        return Math.tanh(head.value(embeddings.of(text)) / 2);
    }

    double byWords(List<String> words, String text) {
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            for (int n = LONGEST_PHRASE; n >= 1; n--) {
                Double weight = i + n <= words.size() ? weights.get(String.join(" ", words.subList(i, i + n))) : null;
                if (weight != null) {
                    sum += negated(words, i) ? -weight / 2 : weight;
                    i += n - 1;
                    break;
                }
            }
        }
        boolean shouts = text.contains("!!") || text.matches("(?s).*\\p{Lu}{4,}\\W+\\p{Lu}{4,}.*");
        return Math.tanh(sum * (shouts ? 0.75 : 0.5));
    }

    private static boolean negated(List<String> words, int at) {
        return words.subList(Math.max(0, at - NEGATION_REACH), at).stream().anyMatch(NEGATIONS::contains);
    }
}
