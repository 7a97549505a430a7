package dev.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.handoff.BriefCheck.Problem;
import dev.baton.domain.handoff.HandoffBrief.Certainty;
import dev.baton.domain.handoff.HandoffBrief.Field;
import dev.baton.domain.handoff.HandoffBrief.OrderSeen;
import dev.baton.domain.handoff.HandoffBrief.Requester;
import dev.baton.domain.handoff.HandoffBrief.Step;
import dev.baton.domain.handoff.HandoffBrief.StepOutcome;
import dev.baton.domain.handoff.HandoffBrief.Suggestion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefCheckTest {
    private static final String SUMMARY = "Maya's face burns since she used the cream. No advice was given.";
    private static final Field NAME = new Field("name", "Maya", Certainty.CLAIMED, "chat");

    private static HandoffBrief brief(
            String subject, String summary, int count, int stepSeq, @Nullable Double lowest, List<Field> fields) {
        Instant at = Instant.parse("2026-03-02T10:00:00Z");
        return new HandoffBrief(
                1,
                1,
                ReasonCode.HEALTH_SAFETY,
                List.of(ReasonCode.KEYWORD),
                null,
                subject,
                summary,
                "en",
                "products",
                0.8,
                List.of(new Step("Wash the skin.", StepOutcome.NOT_TRIED, stepSeq)),
                Suggestion.none("health is for a person"),
                Mood.of(List.of(-0.2, -0.7)),
                0.6,
                lowest,
                fields,
                new Requester("Maya", null, null, "claimed"),
                List.of(new OrderSeen("FH-1", "delivered", new BigDecimal("42.00"), "USD", at, "shop", at)),
                List.of(),
                "FH-1",
                List.of(),
                count,
                4,
                1);
    }

    private static List<String> fields(HandoffBrief brief) {
        return BriefCheck.problems(brief).stream().map(Problem::field).toList();
    }

    @Test
    void aWholeBriefHasNoProblem() {
        assertThat(BriefCheck.problems(brief("Burning skin", SUMMARY, 4, 3, 0.4, List.of(NAME))))
                .isEmpty();
    }

    @Test
    void whatIsMissingOrTooLongIsNamed() {
        assertThat(fields(brief(" ", SUMMARY, 4, 3, 0.4, List.of()))).containsExactly("subject");
        assertThat(fields(brief("x".repeat(81), SUMMARY, 4, 3, 0.4, List.of()))).containsExactly("subject");
        assertThat(fields(brief("x", "One sentence.", 4, 3, 0.4, List.of()))).containsExactly("summary");
        assertThat(fields(brief("x", "A. B. C. D.", 4, 3, 0.4, List.of()))).containsExactly("summary");
        assertThat(fields(brief("x", "", 4, 3, 0.4, List.of()))).containsExactly("summary");
    }

    @Test
    void aTranscriptThatWasCutIsNoticed() {
        assertThat(fields(brief("x", SUMMARY, 3, 3, 0.4, List.of()))).containsExactly("messageCount");
    }

    @Test
    void numbersMustAgree() {
        assertThat(fields(brief("x", SUMMARY, 4, 9, 0.4, List.of()))).containsExactly("stepsTried");
        assertThat(fields(brief("x", SUMMARY, 4, 3, 0.9, List.of()))).containsExactly("confidenceLowest");
        assertThat(fields(brief("x", SUMMARY, 4, 3, null, List.of()))).containsExactly("confidenceLowest");
        assertThat(fields(brief("x", SUMMARY, 4, 3, 0.4, List.of(NAME, NAME)))).containsExactly("collected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The cream costs $42.50. It burns!            | 2",
                "de | Die Creme brennt. Der Kunde wartet? Ja.      | 3",
                "fr | La crème brûle. Rien n'a été conseillé.      | 2",
                "zh | 面霜让脸发烫。没有给出建议。                     | 2",
                "ar | الكريم يحرق. هل من حل؟                        | 2",
            })
    void sentencesAreCountedInTheirLanguage(String language, String text, int count) {
        assertThat(BriefCheck.sentences(text, language)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-0.7            | very unhappy",
                "0.0 -0.5        | unhappy, getting worse",
                "-0.8 -0.7 -0.1  | neutral, getting better",
                "0.2 0.3         | pleased",
                "0.9 0.9 0.9     | very pleased",
            })
    void moodIsSaidInWords(String sentiments, String words) {
        List<Double> all =
                List.of(sentiments.split(" ")).stream().map(Double::valueOf).toList();
        assertThat(Mood.of(all).words()).isEqualTo(words);
        assertThat(Mood.of(List.of()).words()).isEqualTo("not known");
    }
}
