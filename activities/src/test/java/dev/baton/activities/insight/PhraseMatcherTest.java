package dev.baton.activities.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseMatcherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lawyer           | I will call my LAWYER.          | true
            lawyer           | lawyers are expensive           | false
            lawyer*          | lawyers are expensive           | true
            charge back      | I want a charge-back            | true
            small claims     | small and large claims          | false
            Rückbuchung      | ich mache eine rueckbuchung     | false
            Rückbuchung      | ich mache eine RUCKBUCHUNG      | true
            café             | at the Cafe                     | true
            退款              | 我要退款                         | true
            art              | the start of it                 | false
            """)
    void wholeWordsInAnyCase(String phrase, String text, boolean found) {
        assertThat(new PhraseMatcher(List.of(phrase)).in(text)).isEqualTo(found ? List.of(phrase) : List.of());
    }

    @Test
    void overlappingPhrasesAreAllFoundInTheirOrder() {
        PhraseMatcher matcher = new PhraseMatcher(List.of("legal action", "action", "take legal", "legal"));
        assertThat(matcher.in("I take legal action, legal action!"))
                .containsExactly("take legal", "legal", "legal action", "action");
    }

    @Test
    void anEmptyPhraseMatchesNothing() {
        assertThat(new PhraseMatcher(List.of("", "  ", "!?")).in("anything !?")).isEmpty();
    }

    @Test
    void tenThousandPhrasesCostLessThanFiveMilliseconds() {
        PhraseMatcher matcher = new PhraseMatcher(IntStream.range(0, 10_000)
                .mapToObj(i -> "please word" + i % 700 + " number " + i)
                .toList());
        String message = "please word12 number 712 and please word13 number 0 ".repeat(20);
        IntStream.range(0, 300).forEach(i -> matcher.in(message));
        long start = System.nanoTime();
        IntStream.range(0, 100).forEach(i -> matcher.in(message));
        double each = (System.nanoTime() - start) / 1e6 / 100;
        assertThat(matcher.in(message)).containsExactly("please word12 number 712");
        assertThat(each).isLessThan(5);
    }
}
