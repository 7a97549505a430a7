package dev.baton.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {
    private static final Path HOME = Path.of("/opt/baton");

    @Test
    void withoutWordsItIsPort8080AndTheDirectoryData() {
        LaunchOptions options = LaunchOptions.parse(HOME, "data");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(HOME.resolve("data"));
        assertThat(options.reset()).isFalse();
    }

    @Test
    void valuesMayFollowOrBeAttached() {
        LaunchOptions options = LaunchOptions.parse(HOME, "data", "--port", "9000", "--data=/srv/baton", "--reset");
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.data()).isEqualTo(Path.of("/srv/baton"));
        assertThat(options.reset()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port=many", "--port=0", "--port=70000", "--dta=x", "data"})
    void whatIsNotUnderstoodIsRefusedByName(String word) {
        assertThatThrownBy(() -> LaunchOptions.parse(HOME, "data", word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(word.replaceAll("=.*", ""));
    }
}
