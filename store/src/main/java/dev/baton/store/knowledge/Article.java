package dev.baton.store.knowledge;

import dev.baton.store.generated.tables.records.ArticleRecord;
import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as it is stored.
 *
 * @param version the one that was edited; 0: it is new
 * @param questions ways in which customers ask for it
 * @param updatedAt null: it has not been stored
 */
public record Article(
        String key,
        int version,
        String locale,
        String category,
        String title,
        String body,
        List<String> questions,
        boolean published,
        @Nullable Instant updatedAt) {

    static Article of(ArticleRecord row) {
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
