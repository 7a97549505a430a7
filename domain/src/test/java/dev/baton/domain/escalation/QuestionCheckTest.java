package dev.baton.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.PolicyProblem.Code;
import dev.baton.domain.prechat.PreChatQuestion;
import dev.baton.domain.prechat.PreChatQuestion.Choice;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.domain.prechat.QuestionSet;
import dev.baton.domain.prechat.QuestionSet.Hours;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionCheckTest {
    private static final Map<String, String> WORDS =
            Map.of("en", "Your order number", "de", "Ihre Bestellnummer", "fr", "f", "es", "e", "ar", "a");
    private static final EscalationPolicy SHIPPED = OnlineStore.policy("care", "orders");
    private static final PreChatQuestion ORDER = text("order number");

    private static PreChatQuestion text(String key) {
        return new PreChatQuestion(key, QuestionKind.TEXT, false, WORDS, List.of());
    }

    private static QuestionSet set(String name, PreChatQuestion... questions) {
        return new QuestionSet(name, Hours.CLOSED, List.of("order"), List.of(questions));
    }

    private static List<Code> codes(QuestionSet... sets) {
        return PolicyCheck.problems(SHIPPED.asking(List.of(sets)), Set.of("care", "orders")).stream()
                .map(PolicyProblem::code)
                .distinct()
                .toList();
    }

    @Test
    void oneQuestionInEveryLanguageCanBePublished() {
        assertThat(codes(set("orders", ORDER))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Order",
                "order  number",
                "-order",
                "order.number",
                "12345678901234567890123456789012345678901"
            })
    void aKeyIsWrittenInSmallLetters(String key) {
        assertThat(codes(set("orders", text(key)))).containsExactly(Code.QUESTION_KEY_REFUSED);
    }

    @Test
    void nobodyIsAskedMoreThanFiveThings() {
        PreChatQuestion[] six =
                IntStream.range(0, 6).mapToObj(n -> text("q" + n)).toArray(PreChatQuestion[]::new);
        assertThat(codes(set("many", six))).containsExactly(Code.QUESTION_COUNT);
        assertThat(codes(set("none"))).containsExactly(Code.QUESTION_COUNT);
    }

    @Test
    void aKeyStandsForOneThing() {
        assertThat(codes(set("orders", ORDER, ORDER))).containsExactly(Code.QUESTION_TWICE);
        assertThat(codes(set("orders", ORDER), set("orders", text("note")))).containsExactly(Code.QUESTION_TWICE);
        PreChatQuestion mail = new PreChatQuestion("order number", QuestionKind.EMAIL, false, WORDS, List.of());
        assertThat(codes(set("orders", ORDER), set("night", mail))).containsExactly(Code.QUESTION_TWICE);
    }

    @Test
    void everyLanguageHasWords() {
        PreChatQuestion english =
                new PreChatQuestion("note", QuestionKind.TEXT, false, Map.of("en", "A note"), List.of());
        assertThat(codes(set("orders", english))).containsExactly(Code.QUESTION_WORDS);
    }

    @Test
    void aChoiceIsBetweenTwoAtLeast() {
        Choice size = new Choice("size", WORDS);
        assertThat(codes(set("orders", choice(size)))).containsExactly(Code.CHOICES_MISSING);
        assertThat(codes(set("orders", choice(size, size)))).containsExactly(Code.QUESTION_KEY_REFUSED);
        assertThat(codes(set("orders", choice(size, new Choice("colour", WORDS)))))
                .isEmpty();
        assertThat(codes(set("orders", choice(size, new Choice("colour", Map.of())))))
                .containsExactly(Code.QUESTION_WORDS);
    }

    @Test
    void whatIsAskedIsPartOfTheDifferenceInWords() {
        EscalationPolicy asking = SHIPPED.asking(List.of(new QuestionSet(
                "orders",
                Hours.CLOSED,
                List.of("order"),
                List.of(new PreChatQuestion(
                        "order number", QuestionKind.ORDER_NUMBER, true, Map.of("en", "Which order?"), List.of())))));
        assertThat(PolicyDiff.inWords(SHIPPED, asking))
                .containsExactly(
                        "questions \"orders\", asked is new: outside opening hours, about order",
                        "questions \"orders\", order is new: order number",
                        "questions \"orders\", order number, kind is new: ORDER_NUMBER, required",
                        "questions \"orders\", order number, words in en is new: \"Which order?\"");
        assertThat(PolicyDiff.inWords(asking, SHIPPED)).hasSize(4).allMatch(words -> words.contains(" is removed; "));
        assertThat(PolicyDiff.inWords(
                        asking,
                        asking.asking(Collections.nCopies(1, asking.questions().getFirst()))))
                .isEmpty();
    }

    private static PreChatQuestion choice(Choice... choices) {
        return new PreChatQuestion("topic", QuestionKind.CHOICE, true, WORDS, List.of(choices));
    }
}
