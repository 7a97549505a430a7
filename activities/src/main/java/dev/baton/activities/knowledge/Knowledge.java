package dev.baton.activities.knowledge;

import dev.baton.store.knowledge.Article;
import dev.baton.store.knowledge.ReadArticles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The index of what is published now. It is built when it is first asked for and again when an article has changed, which
 * is looked for at most every {@link #TRUSTED}: whoever asks later than that after a change gets the new one.
 */
public final class Knowledge {
    static final Duration TRUSTED = Duration.ofSeconds(10);

    private final ReadArticles articles;
    private final Embeddings embeddings;
    private final InstantSource time;
    private volatile @Nullable Known known;

    public Knowledge(ReadArticles articles, Embeddings embeddings, InstantSource time) {
        this.articles = articles;
        this.embeddings = embeddings;
        this.time = time;
    }

    /** Takes seconds when everything is new, milliseconds when little is, else nothing. */
    public KnowledgeIndex index() {
        Known last = known;
        return last != null && last.isFresh(time.instant()) ? last.index() : looked();
    }

    private synchronized KnowledgeIndex looked() {
        Known last = known;
        Instant now = time.instant();
        if (last != null && last.isFresh(now)) {
            return last.index();
        }
        String stamp = articles.stamp();
        KnowledgeIndex index = last != null && last.stamp().equals(stamp) ? last.index() : built();
        known = new Known(stamp, now, index);
        return index;
    }

    private KnowledgeIndex built() {
        return KnowledgeIndex.of(
                articles.published().stream().map(Knowledge::indexed).toList(), embeddings);
    }

    private static IndexedArticle indexed(Article article) {
        return new IndexedArticle(
                article.key(), article.title(), article.category(), article.body(), article.questions());
    }

    private record Known(String stamp, Instant seenAt, KnowledgeIndex index) {
        boolean isFresh(Instant now) {
            return now.isBefore(seenAt.plus(TRUSTED));
        }
    }
}
