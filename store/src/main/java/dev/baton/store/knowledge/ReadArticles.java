package dev.baton.store.knowledge;

import static dev.baton.store.generated.Tables.ARTICLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import dev.baton.store.json.Json;
import java.util.List;
import org.jooq.DSLContext;

/** The published articles: what the AI may answer from. */
public final class ReadArticles {
    private final DSLContext dsl;

    public ReadArticles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param questions ways in which customers ask for it */
    public record Article(
            String key,
            int version,
            String locale,
            String category,
            String title,
            String body,
            List<String> questions) {}

    /** In the order of their keys. */
    public List<Article> published() {
        return dsl.selectFrom(ARTICLE)
                .where(ARTICLE.PUBLISHED)
                .orderBy(ARTICLE.KEY)
                .fetch(row -> new Article(
                        row.getKey(),
                        row.getVersion(),
                        row.getLocale(),
                        row.getCategory(),
                        row.getTitle(),
                        row.getBody(),
                        List.of(Json.read(row.getQuestions(), String[].class))));
    }

    /** Another value whenever an article was written, published, withdrawn or deleted; one short query. */
    public String stamp() {
        return dsl.select(count(), sum(ARTICLE.VERSION), max(ARTICLE.UPDATED_AT))
                .from(ARTICLE)
                .where(ARTICLE.PUBLISHED)
                .fetchSingle(row -> row.value1() + "/" + row.value2() + "/" + row.value3());
    }
}
