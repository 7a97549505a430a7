package dev.baton.activities.insight;

import dev.baton.activities.knowledge.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sentence that says what the matter is. */
final class IssueSentence {

    private static final Set<String> TROUBLE = Set.copyOf(Words.list("/lexicon/trouble.txt"));
    private static final Pattern COURTESY = Pattern.compile(
            "(?:^| )(?:thanks|thank you|welcome|sorry|apolog\\w+|glad|happy to|regards|got it|no worries|cheers|danke|merci|gracias|have a (?:nice|great|good))(?: |$)");

    /** A sentence below this weight says too little to be quoted when there is a better one. */
    static final double SAYS_SOMETHING = 0.8;

    private static final int ENOUGH_WORDS = 5;
    private static final int TOO_MANY_WORDS = 45;

    private IssueSentence() {}

    /** The best of these sentences, the earlier of equals; empty when there is none. */
    static Optional<String> of(List<String> sentences) {
        String best = null;
        double most = 0;
        for (int i = 0; i < sentences.size(); i++) {
            double weight = weight(sentences.get(i)) - 0.15 * Math.min(i, 12);
            if (best == null || weight > most) {
                best = sentences.get(i);
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Words count up to a point, words of trouble and figures count more. */
    static double weight(String sentence) {
        List<String> words = Words.of(sentence);
        double trouble = words.stream().filter(TROUBLE::contains).distinct().count();
        double length = Math.min(words.size(), ENOUGH_WORDS) / (double) ENOUGH_WORDS;
        double figures = sentence.matches(".*\\d.*") ? 0.3 : 0;
        double tooLong = words.size() > TOO_MANY_WORDS ? 0.5 : 0;
        double courtesy = COURTESY.matcher(Words.folded(sentence)).find() ? 0.8 : 0;
        return length + Math.min(trouble, 3) * 0.5 + figures - tooLong - courtesy;
    }
}
