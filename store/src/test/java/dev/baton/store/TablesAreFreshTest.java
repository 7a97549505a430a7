package dev.baton.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesAreFreshTest {

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    @Test
    void theCommittedTablesAreThoseOfTheMigrations(@TempDir Path temporary) throws Exception {
        GenerateTables.write(postgres.jdbcUrl(), temporary);

        assertThat(filesIn(Path.of("src/generated/java")))
                .as("run tools/generate-tables and commit what it writes")
                .isEqualTo(filesIn(temporary));
    }

    private static Map<String, String> filesIn(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
