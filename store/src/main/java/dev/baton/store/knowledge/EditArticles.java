package dev.baton.store.knowledge;

import static dev.baton.store.generated.Tables.ARTICLE;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.audit.Act;
import dev.baton.store.generated.tables.records.ArticleRecord;
import dev.baton.store.json.Json;
import java.util.List;
import org.jooq.DSLContext;

/** Articles, read and written, published or not. */
public final class EditArticles {
    private final DSLContext dsl;

    public EditArticles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** In the order of their keys. */
    public List<Article> all() {
        return dsl.selectFrom(ARTICLE).orderBy(ARTICLE.KEY).fetch(Article::of);
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
            Article before = earlier == null ? null : Article.of(earlier);
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
            Article after = Article.of(row);
            act.write(tx, "article.saved", article.key(), before, after);
            return after;
        });
    }
}
