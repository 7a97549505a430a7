package dev.baton.activities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {
    @TempDir
    private Path directory;

    @Test
    void theNextStartFindsWhatThisOneKept() {
        VectorFile.at(file()).keep("returns", vector(1));
        assertThat(VectorFile.at(file()).of("returns")).isEqualTo(vector(1));
        assertThat(VectorFile.at(file()).of("delivery")).isNull();
    }

    @Test
    void aRecordThatWasCutIsForgottenAndTheNextOneStandsInItsPlace() throws IOException {
        VectorFile.at(file()).keep("returns", vector(1));
        byte[] whole = Files.readAllBytes(file());
        VectorFile.at(file()).keep("delivery", vector(2));
        Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), whole.length + 100));

        VectorFile.at(file()).keep("payment", vector(3));

        VectorFile read = VectorFile.at(file());
        assertThat(read.of("returns")).isEqualTo(vector(1));
        assertThat(read.of("delivery")).isNull();
        assertThat(read.of("payment")).isEqualTo(vector(3));
    }

    @Test
    void aRecordThatWasSpoiledIsNotBelieved() throws IOException {
        VectorFile.at(file()).keep("returns", vector(1));
        byte[] spoiled = Files.readAllBytes(file());
        spoiled[40]++;
        Files.write(file(), spoiled);
        assertThat(VectorFile.at(file()).of("returns")).isNull();
    }

    @Test
    void onlyTheKnowledgeIsKeptAndNeverWhatACustomerWrites() {
        Embeddings embeddings = new Embeddings(file());
        embeddings.of("my parcel is late");
        assertThat(file()).doesNotExist();
        float[] article = embeddings.ofKnowledge("How long delivery takes");
        assertThat(VectorFile.at(file()).of("How long delivery takes")).isEqualTo(article);
    }

    private Path file() {
        return directory.resolve("vectors");
    }

    private static float[] vector(int seed) {
        float[] vector = new float[Embeddings.DIMENSIONS];
        Arrays.fill(vector, seed / 10f);
        return vector;
    }
}
