package dev.baton.activities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingsTest {

    private final Embeddings embeddings = Shop.EMBEDDINGS;

    @ParameterizedTest
    @ValueSource(strings = {"hello", "", "   ", "?!", "你好", "مرحبا", "🙂"})
    void everyTextHasAVectorOfLengthOne(String text) {
        float[] vector = embeddings.of(text);
        assertThat(vector).hasSize(Embeddings.DIMENSIONS);
        assertThat(Embeddings.cosine(vector, vector)).isCloseTo(1, within(1e-4));
    }

    @Test
    void aMessageOfTheGreatestLengthIsRead() {
        assertThat(embeddings.of("where is my parcel ".repeat(600))).hasSize(Embeddings.DIMENSIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "where is my parcel, I have not got my package, the cream contains oat",
        "I want my money back, please refund me, what are your opening hours",
        "I would like to talk to a person, connect me with a human, which shade fits me",
    })
    void textsOfOneMeaningAreCloserThanOthers(String text, String same, String other) {
        float[] vector = embeddings.of(text);
        assertThat(Embeddings.cosine(vector, embeddings.of(same)))
                .isGreaterThan(Embeddings.cosine(vector, embeddings.of(other)) + 0.2);
    }

    @Test
    void manyThreadsGetTheSameVectorsAsOne() {
        List<String> texts =
                IntStream.range(0, 60).mapToObj(i -> "question number " + i).toList();
        List<float[]> together =
                texts.parallelStream().map(new Embeddings()::of).toList();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(Embeddings.cosine(together.get(i), embeddings.of(texts.get(i))))
                    .isCloseTo(1, within(1e-4));
        }
    }
}
