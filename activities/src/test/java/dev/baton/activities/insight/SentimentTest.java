package dev.baton.activities.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activities.knowledge.Embeddings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentTest {

    private static final Sentiment SENTIMENT = new Sentiment(new Embeddings());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | This is outrageous, I want a chargeback!!     | -1.0 | -0.6
            en | worst service ever, I am so angry             | -1.0 | -0.6
            en | I have waited three weeks and nobody answers  | -1.0 | -0.4
            en | where is my order                             | -0.35 | 0.35
            en | do you ship to Canada                         | -0.35 | 0.35
            en | FH-10234                                      | -0.35 | 0.35
            en | thank you so much, you are wonderful          | 0.5 | 1.0
            en | I love this cream                             | 0.4 | 1.0
            de | Das ist eine Frechheit, furchtbar             | -1.0 | -0.6
            de | Vielen Dank, das ist toll                     | 0.5 | 1.0
            fr | C'est honteux, je suis très déçu              | -1.0 | -0.6
            es | Es una vergonzosa estafa                      | -1.0 | -0.6
            ar | هذا غير مقبول، أنا غاضب                        | -1.0 | -0.6
            zh | 垃圾，骗子                                     | -1.0 | -0.6
            """)
    void liesWhereAReaderWouldPutIt(String language, String text, double from, double to) {
        assertThat(SENTIMENT.of(text, language)).isBetween(from, to);
    }

    @Test
    void aNegationTurnsItRound() {
        assertThat(SENTIMENT.of("this is not good", "en")).isLessThan(SENTIMENT.of("this is good", "en"));
    }

    @Test
    void anEmptyMessageIsNeutral() {
        assertThat(SENTIMENT.of(" ", "en")).isZero();
    }
}
