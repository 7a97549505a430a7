package dev.baton.standalone.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalBinaryTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "temporal version 1.8.2 (Server 1.31.2, UI 2.50.1) | 1.31.2 | the pinned one",
                "temporal version 1.5.1 (Server 1.29.1, UI 2.41.0) | 1.29.1 | the oldest that will do",
                "temporal version 1.4.0 (Server 1.28.0, UI 2.39.0) | | too old",
                "temporal version 2.0.0 (Server 2.1.0, UI 3.0.0) | 2.1.0 | a later major version",
                "tctl version 1.18 | | the tool of an earlier age",
            })
    void aProgramIsTakenIfItsServerIsNewEnough(String says, String server, String why) {
        assertThat(TemporalBinary.read(Path.of("temporal"), says).map(TemporalBinary::serverVersion))
                .as(why)
                .isEqualTo(java.util.Optional.ofNullable(server));
    }
}
