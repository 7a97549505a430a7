package dev.baton.activities.knowledge;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the knowledge is kept ready.
 *
 * @param vectors the file that keeps what the articles mean; empty: none is kept
 */
@ConfigurationProperties("baton.knowledge")
public record KnowledgeSettings(@Nullable String vectors) {
    /** A reader of meanings that keeps them as these settings say. */
    public Embeddings embeddings() {
        return vectors == null || vectors.isBlank() ? new Embeddings() : new Embeddings(Path.of(vectors));
    }
}
