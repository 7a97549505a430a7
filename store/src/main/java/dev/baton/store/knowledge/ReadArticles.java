package dev.baton.store.knowledge;

import static dev.baton.store.generated.Tables.ARTICLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import org.jooq.DSLContext;

/** The published articles: what the AI may answer from. */
public final class ReadArticles {
    private final DSLContext dsl;

    public ReadArticles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** In the order of their keys. */
    public List<Article> published() {
        return dsl.selectFrom(ARTICLE)
                .where(ARTICLE.PUBLISHED)
                .orderBy(ARTICLE.KEY)
                .fetch(Article::of);
    }

    /** Another value whenever an article was written, published, withdrawn or deleted; one short query. */
    public String stamp() {
        return dsl.select(count(), sum(ARTICLE.VERSION), max(ARTICLE.UPDATED_AT))
                .from(ARTICLE)
                .where(ARTICLE.PUBLISHED)
                .fetchSingle(row -> row.value1() + "/" + row.value2() + "/" + row.value3());
    }
}
