package dev.baton.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimedAttributesTest {
    @Test
    void aFewShortOnesAreGood() {
        assertThat(ClaimedAttributes.problem(Map.of())).isNull();
        assertThat(ClaimedAttributes.problem(Map.of("plan", "gold", "cart", "3 items, 42.00 USD")))
                .isNull();
        assertThat(ClaimedAttributes.problem(many(50, 10))).isNull();
    }

    @Test
    void tooManyTooLongAndTooLargeOnesAreNot() {
        assertThat(ClaimedAttributes.problem(many(51, 1))).contains("50");
        assertThat(ClaimedAttributes.problem(Map.of("", "x"))).contains("name");
        assertThat(ClaimedAttributes.problem(Map.of("n".repeat(61), "x"))).contains("name");
        assertThat(ClaimedAttributes.problem(Map.of("a", "x".repeat(2047)))).isNull();
        assertThat(ClaimedAttributes.problem(Map.of("a", "x".repeat(2048)))).contains("2048");
        assertThat(ClaimedAttributes.problem(Map.of("a", "ä".repeat(1024)))).contains("2048");
        assertThat(ClaimedAttributes.problem(Map.of("a", "x\0y"))).contains("character");
        assertThat(ClaimedAttributes.problem(Map.of("\ud83d", "half a sign"))).contains("character");
    }

    private static Map<String, String> many(int count, int length) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "name" + i, i -> "v".repeat(length)));
    }
}
