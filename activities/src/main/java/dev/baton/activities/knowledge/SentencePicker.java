package dev.baton.activities.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Picks the sentences of an article that answer a question, in the order of the article. */
final class SentencePicker {

    private static final int MOST = 3;

    /** A sentence this much farther from the question than the best one is left out (cosine). */
    private static final double LEEWAY = 0.14;

    /** Openings that only make sense after the sentence before. */
    private static final Pattern LEANS_BACK = Pattern.compile(
            "^(?:After that|Then|They|It|These|Those|That|This|For others|The link|Otherwise|Both)\\b.*");

    private final Embeddings embeddings;

    SentencePicker(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** One to three sentences; the title when the article has no body. */
    List<String> pick(String question, IndexedArticle article) {
        List<String> sentences = Words.sentences(article.body());
        if (sentences.isEmpty()) {
            return List.of(article.title());
        }
        float[] asked = embeddings.of(question);
        double[] fits = sentences.stream()
                .mapToDouble(s -> fit(asked, s, article.title()))
                .toArray();
        List<Integer> byFit = IntStream.range(0, fits.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -fits[i]))
                .toList();
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int i : byFit) {
            if (fits[i] >= fits[byFit.getFirst()] - LEEWAY) {
                addWithWhatItLeansOn(i, sentences, chosen);
            }
        }
        return chosen.stream().map(sentences::get).toList();
    }

    /** Half by the sentence alone, half with the title, which says what its "it" is. */
    private double fit(float[] asked, String sentence, String title) {
        return 0.5 * Embeddings.cosine(asked, embeddings.of(sentence))
                + 0.5 * Embeddings.cosine(asked, embeddings.of(title + ". " + sentence));
    }

    private static void addWithWhatItLeansOn(int i, List<String> sentences, SortedSet<Integer> chosen) {
        int from = i;
        while (from > 0 && LEANS_BACK.matcher(sentences.get(from)).matches()) {
            from--;
        }
        TreeSet<Integer> wider = new TreeSet<>(chosen);
        IntStream.rangeClosed(from, i).forEach(wider::add);
        if (wider.size() <= MOST) {
            chosen.addAll(wider);
        } else if (chosen.isEmpty()) {
            chosen.add(i);
        }
    }
}
