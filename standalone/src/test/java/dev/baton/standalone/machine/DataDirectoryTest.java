package dev.baton.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void twoBatonsNeverShareADirectory() throws Exception {
        DataDirectory first = DataDirectory.open(directory);
        assertThatThrownBy(() -> DataDirectory.open(directory)).hasMessageContaining("another Baton");
        first.close();
        DataDirectory.open(directory).close();
    }

    @Test
    void emptyingTakesWhatBatonMadeAndNothingElse() throws Exception {
        Files.writeString(directory.resolve("diary.txt"), "mine");
        try (DataDirectory data = DataDirectory.open(directory)) {
            Files.createDirectories(data.resolve("postgres/data"));
            Files.writeString(data.resolve("postgres/data/PG_VERSION"), "17");
            Properties addresses = new Properties();
            addresses.setProperty("api", "http://127.0.0.1:8080");
            data.writeAddresses(addresses);
            data.empty();
            assertThat(directory.resolve("postgres")).doesNotExist();
            assertThat(data.addresses()).isEmpty();
            assertThat(directory.resolve("diary.txt")).exists();
        }
    }

    @Test
    void theSecretStays() throws Exception {
        try (DataDirectory data = DataDirectory.open(directory)) {
            assertThat(data.secret()).hasSize(64).isEqualTo(data.secret());
        }
    }
}
