package dev.baton.activities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.store.TestPostgres;
import dev.baton.store.knowledge.ReadArticles;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final Knowledge knowledge = new Knowledge(new ReadArticles(dsl), new Embeddings(), () -> now);

    @Test
    void aChangedArticleIsInUseWithinAMinute() {
        dsl.execute("insert into article (key, category, title, body) values ('a', 'c', 'Title', 'Old words.')");
        assertThat(knowledge.index().article("a").body()).isEqualTo("Old words.");

        dsl.execute("update article set body = 'New words.', version = 2");
        now = now.plusSeconds(60);

        assertThat(knowledge.index().article("a").body()).isEqualTo("New words.");
    }

    @Test
    void theSameIndexServesAsLongAsNothingChanges() {
        dsl.execute("insert into article (key, category, title, body) values ('a', 'c', 'Title', 'Words.')");
        KnowledgeIndex first = knowledge.index();
        now = now.plusSeconds(3600);

        assertThat(knowledge.index()).isSameAs(first);
    }

    @Test
    void aDeskWithoutArticlesHasAnEmptyIndex() {
        assertThat(knowledge.index().size()).isZero();
        assertThat(knowledge.index().search("anything", 3)).isEmpty();
    }
}
