package dev.baton.activities.knowledge;

import java.util.List;

/**
 * An article as the index reads it.
 *
 * @param key stable name of the article, unique within one index
 * @param title short title in words
 * @param category category of the account's category map, or "unsorted"
 * @param body plain text of whole sentences; may be empty when the article lives by its questions alone
 * @param questions ways in which customers ask for it; may be empty
 */
public record IndexedArticle(String key, String title, String category, String body, List<String> questions) {

    public IndexedArticle {
        if (key.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException(
                    "an article needs a key and a title, got '" + key + "', '" + title + "'");
        }
        questions = List.copyOf(questions);
    }
}
