package dev.baton.activities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"FH-10234", "fh 10234", "where is #FH10234?", "Bestellung fh-10234.", "FH–10234"})
    void areReadInEveryWayOfWriting(String text) {
        assertThat(OrderNumbers.in(text)).containsExactly("FH-10234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"since 2024", "in 2024", "10234", "1ZFH81043046", "FH-1", "USD 10000", "", "+1 212 555 0142"})
    void areNotSeenWhereThereAreNone(String text) {
        assertThat(OrderNumbers.in(text)).isEmpty();
    }

    @Test
    void comeOnceAndInTheirOrder() {
        assertThat(OrderNumbers.in("FH-10300 and FH-10299, again fh10300")).containsExactly("FH-10300", "FH-10299");
    }
}
