package dev.baton.store.knowledge;

import static dev.baton.store.generated.Tables.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.store.TestPostgres;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReadArticlesTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final ReadArticles read = new ReadArticles(dsl);

    @Test
    void theStampMovesWithEveryChangeOfWhatIsPublished() {
        String none = read.stamp();
        article("returns");
        String one = read.stamp();
        dsl.update(ARTICLE).set(ARTICLE.VERSION, 2).execute();
        String changed = read.stamp();
        dsl.update(ARTICLE).set(ARTICLE.PUBLISHED, false).execute();

        assertThat(one).isNotEqualTo(none);
        assertThat(changed).isNotEqualTo(one);
        assertThat(read.stamp()).isEqualTo(none);
    }

    @Test
    void onlyPublishedArticlesAreRead() {
        article("returns");
        article("secret");
        dsl.update(ARTICLE)
                .set(ARTICLE.PUBLISHED, false)
                .where(ARTICLE.KEY.eq("secret"))
                .execute();

        assertThat(read.published()).singleElement().satisfies(article -> {
            assertThat(article.key()).isEqualTo("returns");
            assertThat(article.questions()).containsExactly("How do I send it back?");
        });
    }

    private void article(String key) {
        dsl.insertInto(ARTICLE, ARTICLE.KEY, ARTICLE.CATEGORY, ARTICLE.TITLE, ARTICLE.BODY, ARTICLE.QUESTIONS)
                .values(key, "returns", "Returning an item", "60 days.", JSONB.valueOf("[\"How do I send it back?\"]"))
                .execute();
    }
}
