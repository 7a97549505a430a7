package dev.baton.activities.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The articles of one account, ready to be searched by meaning. Immutable: a change of the knowledge makes a new index
 * (some 10 ms for each text that the embeddings have not seen, next to nothing for the others).
 *
 * <p>Score of an article for a question, all parts cosines: 0.3 nearest of title and questions + 0.3 mean of the three
 * nearest of them + 0.2 title with the start of the body + 0.2 best window of two sentences. Without questions: 0.4
 * title + 0.6 title with body. Without a body: 0.5 nearest + 0.5 mean of the three nearest. The
 * weights were chosen by measuring (ours); top-1 hardly moves around them.
 */
public final class KnowledgeIndex {

    private static final int BODY_START = 600;
    private static final int WINDOWS = 16;

    /** Bodies of more sentences than this get windows that do not overlap, so that building stays cheap. */
    private static final int SHORT_BODY = 8;

    private final Embeddings embeddings;
    private final List<Entry> entries;
    private final Map<String, IndexedArticle> articles;

    private KnowledgeIndex(Embeddings embeddings, List<Entry> entries) {
        this.embeddings = embeddings;
        this.entries = entries;
        this.articles = entries.stream()
                .map(Entry::article)
                .collect(Collectors.toMap(IndexedArticle::key, Function.identity()));
    }

    /**
     * Builds the index.
     *
     * @throws IllegalStateException when two articles have the same key
     */
    public static KnowledgeIndex of(List<IndexedArticle> articles, Embeddings embeddings) {
        return new KnowledgeIndex(
                embeddings, articles.stream().map(a -> Entry.of(a, embeddings)).toList());
    }

    /** Number of articles. */
    public int size() {
        return entries.size();
    }

    /**
     * The article with a key.
     *
     * @throws IllegalArgumentException when it is not in this index
     */
    public IndexedArticle article(String key) {
        IndexedArticle found = articles.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no article " + key);
        }
        return found;
    }

    /** The best passage of each of the k best articles, best first; equal scores in the order of the articles. */
    public List<Passage> search(String question, int k) {
        float[] asked = embeddings.of(question);
        return entries.stream()
                .map(entry -> entry.passage(asked))
                .sorted(Comparator.comparingDouble(Passage::score).reversed())
                .limit(k)
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(
            IndexedArticle article,
            List<float[]> asked,
            float[] whole,
            List<String> windows,
            List<float[]> windowVectors) {

        static Entry of(IndexedArticle article, Embeddings embeddings) {
            List<String> ways = new ArrayList<>(article.questions());
            ways.add(article.title());
            String start = article.body()
                    .substring(0, Math.min(BODY_START, article.body().length()));
            List<String> windows = windows(article.body());
            return new Entry(
                    article,
                    embeddings.ofKnowledge(ways),
                    embeddings.ofKnowledge(start.isBlank() ? article.title() : article.title() + ". " + start),
                    windows,
                    embeddings.ofKnowledge(windows.stream()
                            .map(w -> article.title() + ". " + w)
                            .toList()));
        }

        private static List<String> windows(String body) {
            List<String> sentences = Words.sentences(body);
            List<String> windows = new ArrayList<>();
            int step = sentences.size() > SHORT_BODY ? 2 : 1;
            for (int i = 0; i < Math.min(sentences.size(), WINDOWS); i += step) {
                windows.add(
                        i + 1 < sentences.size() ? sentences.get(i) + " " + sentences.get(i + 1) : sentences.get(i));
            }
            return windows;
        }

        Passage passage(float[] question) {
            int best = -1;
            double window = -1;
            for (int i = 0; i < windowVectors.size(); i++) {
                double fit = Embeddings.cosine(question, windowVectors.get(i));
                if (fit > window) {
                    best = i;
                    window = fit;
                }
            }
            String text = best < 0 ? article.title() : windows.get(best);
            return new Passage(article.key(), article.title(), article.category(), text, score(question, window));
        }

        private double score(float[] question, double window) {
            double[] fits = asked.stream()
                    .mapToDouble(v -> Embeddings.cosine(question, v))
                    .sorted()
                    .toArray();
            int n = fits.length;
            double nearest = fits[n - 1];
            double three = 0;
            for (int i = Math.max(0, n - 3); i < n; i++) {
                three += fits[i] / Math.min(3, n);
            }
            double body = Embeddings.cosine(question, whole);
            if (windows.isEmpty()) {
                return 0.5 * nearest + 0.5 * three;
            }
            return n == 1 ? 0.4 * nearest + 0.6 * body : 0.3 * nearest + 0.3 * three + 0.2 * body + 0.2 * window;
        }
    }
}
