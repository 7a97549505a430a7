package dev.baton.store.knowledge;

import static dev.baton.store.generated.Tables.ARTICLE;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.audit.Act;
import dev.baton.store.generated.tables.records.ArticleRecord;
import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Articles, read and written, published or not. */
public final class EditArticles {
    private final DSLContext dsl;

    public EditArticles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param version the one that was edited; 0: it is new */
    public record Article(
            String key,
            int version,
            String locale,
            String category,
            String title,
            String body,
            List<String> questions,
            boolean published,
            @Nullable Instant updatedAt) {}

    /** In the order of their keys. */
    public List<Article> all() {
        return dsl.selectFrom(ARTICLE).orderBy(ARTICLE.KEY).fetch(EditArticles::article);
    }

    /** Refused: EDIT_CONFLICT if there is a newer version. */
    public Article save(Article article, Act act) {
        return dsl.transactionResult(c -> {
            DSLContext tx = c.dsl();
            ArticleRecord earlier = tx.selectFrom(ARTICLE)
                    .where(ARTICLE.KEY.eq(article.key()))
                    .forUpdate()
                    .fetchOne();
            if ((earlier == null ? 0 : earlier.getVersion()) != article.version()) {
                throw new Refused(Refusal.EDIT_CONFLICT);
            }
            Article before = earlier == null ? null : article(earlier);
            ArticleRecord row = earlier == null ? tx.newRecord(ARTICLE) : earlier;
            if (earlier == null) {
                row.setKey(article.key());
            }
            row.setVersion(article.version() + 1);
            row.setLocale(article.locale());
            row.setCategory(article.category());
            row.setTitle(article.title());
            row.setBody(article.body());
            row.setQuestions(Json.write(article.questions()));
            row.setPublished(article.published());
            row.setUpdatedAt(act.at());
            row.store();
            Article after = article(row);
            act.write(tx, "article.saved", article.key(), before, after);
            return after;
        });
    }

    private static Article article(ArticleRecord row) {
        return new Article(
                row.getKey(),
                row.getVersion(),
                row.getLocale(),
                row.getCategory(),
                row.getTitle(),
                row.getBody(),
                List.of(Json.read(row.getQuestions(), String[].class)),
                row.getPublished(),
                row.getUpdatedAt());
    }
}
