package dev.baton.activities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Don't STOP           | dont stop
            don’t                | dont
            Rückgabe, größer     | ruckgabe grosser
            Ça brûle !           | ca brule
            ¿Dónde está?         | donde esta
            أريد حساسيّة          | اريد حساسيه
            FH-10234             | fh 10234
            e-mail               | e mail
            ＡＢＣ                | abc
            """)
    void foldsCaseAccentsAndSigns(String text, String folded) {
        assertThat(Words.folded(text)).isEqualTo(folded);
    }

    @Test
    void chineseIsReadSignBySign() {
        assertThat(Words.of("我要退款 now")).containsExactly("我", "要", "退", "款", "now");
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(Words.of(" ?! ")).isEmpty();
        assertThat(Words.sentences(" \n ")).isEmpty();
    }

    @Test
    void sentencesEndWhereAReaderWouldEndThem() {
        assertThat(Words.sentences("It costs $4.95. Mr. Okafor wrote at 9 a.m. on Monday. Really? Yes!"))
                .containsExactly("It costs $4.95.", "Mr. Okafor wrote at 9 a.m. on Monday.", "Really?", "Yes!");
        assertThat(Words.sentences("first line\nsecond line")).containsExactly("first line", "second line");
        assertThat(Words.sentences("今天发货吗？谢谢。")).isEqualTo(List.of("今天发货吗？", "谢谢。"));
    }

    @Test
    void anAbsentListIsNamed() {
        assertThatThrownBy(() -> Words.list("/lexicon/none.txt")).hasMessageContaining("/lexicon/none.txt");
    }
}
