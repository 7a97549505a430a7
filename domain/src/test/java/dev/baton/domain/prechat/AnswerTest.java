package dev.baton.domain.prechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.prechat.PreChatQuestion.Choice;
import dev.baton.domain.prechat.QuestionSet.Hours;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
    private static final PreChatQuestion TOPIC = new PreChatQuestion(
            "topic",
            QuestionKind.CHOICE,
            true,
            Map.of("en", "What about?"),
            List.of(new Choice("size", Map.of("en", "A size")), new Choice("colour", Map.of("en", "A colour"))));
    private static final List<QuestionSet> SETS = List.of(new QuestionSet(
            "all",
            Hours.ALWAYS,
            List.of(),
            List.of(
                    TOPIC,
                    QuestionSetTest.question("note", QuestionKind.TEXT),
                    QuestionSetTest.question("mail", QuestionKind.EMAIL),
                    QuestionSetTest.question("phone", QuestionKind.PHONE),
                    QuestionSetTest.question("order number", QuestionKind.ORDER_NUMBER))));

    @ParameterizedTest
    @CsvSource({
        "topic, size, ''",
        "topic, Size, is none of the choices",
        "note, 'anything at all <b>', ''",
        "note, '   ', must not be empty",
        "note, 'two\u0000', has a character that an answer cannot have",
        "note, 'one\u001b[2J', has a character that an answer cannot have",
        "note, 'one\u2028two', has a character that an answer cannot have",
        "note, '\ud800', has a character that an answer cannot have",
        "mail, 'maya@example.org', ''",
        "mail, ' maya@example.org ', ''",
        "mail, 'maya@example', must be an e-mail address",
        "mail, 'a@b.c, d@e.f', must be an e-mail address",
        "mail, 'maya@.example.org', must be an e-mail address",
        "phone, '+43 (1) 234-56', ''",
        "phone, 'call me', must be a phone number",
        "order number, FH-10234, ''",
        "order number, '#10234', ''",
        "order number, 'the blue one', must be an order number",
    })
    void eachKindTakesItsOwn(String key, String value, String problem) {
        assertThat(Answer.problems(SETS, Map.of(key, value)))
                .extracting(Answer.Problem::sentence)
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void lengthsAreInCodePoints() {
        assertThat(Answer.problems(SETS, Map.of("note", "😀".repeat(200)))).isEmpty();
        assertThat(Answer.problems(SETS, Map.of("note", "😀".repeat(201))))
                .singleElement()
                .isEqualTo(new Answer.Problem("note", "has more than 200 characters"));
    }

    @Test
    void onlyWhatWasAskedIsAnswered() {
        assertThat(Answer.problems(SETS, Map.of("shoe size", "42")))
                .containsExactly(new Answer.Problem(null, "answers a question that was not asked"));
    }

    @Test
    void whatIsKeptSaysWhichVersionAsked() {
        List<Answer> kept = Answer.of(SETS, Map.of("note", " soon ", "topic", "size", "other", "x"), 7);
        assertThat(kept)
                .containsExactly(
                        new Answer("note", QuestionKind.TEXT, "soon", 7),
                        new Answer("topic", QuestionKind.CHOICE, "size", 7));
        assertThat(kept.getLast().question(SETS)).isEqualTo(TOPIC);
    }
}
