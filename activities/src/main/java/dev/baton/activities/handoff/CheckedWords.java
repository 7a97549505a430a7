package dev.baton.activities.handoff;

import dev.baton.activities.insight.BriefText;
import dev.baton.domain.handoff.BriefCheck;

/** A summary that has two or three sentences by the same rules that a brief is checked with. */
final class CheckedWords {
    private static final String PLAIN = "The customer needs a person. The transcript has every word of it.";

    private CheckedWords() {}

    /**
     * Quoted words can hold what counts as the end of a sentence: those marks are softened. What still does not fit is
     * replaced by two sentences that are always true.
     */
    static String summary(BriefText text) {
        if (fits(text.summary(), text.language())) {
            return text.summary();
        }
        String softened = softened(text.summary());
        return fits(softened, text.language()) ? softened : PLAIN;
    }

    private static String softened(String summary) {
        return summary.replaceAll("(?<=[\\p{L}\\p{N}])[.!?](?=\\s+\\p{Ll})", ",");
    }

    private static boolean fits(String summary, String language) {
        int count = BriefCheck.sentences(summary, language);
        return (count == 2 || count == 3) && summary.codePointCount(0, summary.length()) <= BriefCheck.LONGEST_SUMMARY;
    }
}
