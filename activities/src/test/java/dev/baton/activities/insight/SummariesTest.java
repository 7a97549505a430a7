package dev.baton.activities.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activities.insight.StepTried.Outcome;
import dev.baton.activities.knowledge.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {

    private static final Summaries SUMMARIES = new Summaries();

    private static final List<Turn> TRACKING = List.of(
            Turn.customer("Hi there! My order FH-10240 has not arrived. It was due on 3 May."),
            Turn.ai("I am sorry. Please open My Account, Orders and choose Track. It may take 24 hours."),
            Turn.customer("I tried that, it did not work. The page shows error 502."),
            Turn.ai("Please wait for 1 hour and try again."),
            Turn.customer("Thanks"));

    private static long sentences(String summary) {
        return summary.split("(?<=[.!?])\\s+|(?<=\u3002)").length;
    }

    @Test
    void theSubjectNamesTheMatter() {
        BriefText brief = SUMMARIES.of(TRACKING, "en");
        assertThat(brief.subject()).isEqualTo("My order FH-10240 has not arrived");
    }

    @Test
    void theSummaryHasTwoOrThreeSentencesAndInventsNothing() {
        String summary = SUMMARIES.of(TRACKING, "en").summary();
        assertThat(sentences(summary)).isBetween(2L, 3L);
        assertThat(summary).contains("FH-10240", "The assistant answered", "502");
    }

    @Test
    void stepsAreListedWithWhatBecameOfThem() {
        List<StepTried> steps = SUMMARIES.of(TRACKING, "en").steps();
        assertThat(steps).extracting(StepTried::turn).containsExactly(1, 3);
        assertThat(steps).extracting(StepTried::outcome).containsExactly(Outcome.FAILED, Outcome.NOT_TRIED);
        assertThat(steps.getFirst().text()).isEqualTo("Please open My Account, Orders and choose Track.");
    }

    @Test
    void aStepThatHelpedIsMarked() {
        List<Turn> turns = List.of(
                Turn.customer("I cannot log in"),
                Turn.ai("Please clear the cache."),
                Turn.customer("That worked, thank you"));
        assertThat(SUMMARIES.of(turns, "en").steps())
                .extracting(StepTried::outcome)
                .containsExactly(Outcome.WORKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ar", "zh", "other", "pt"})
    void anEmptyTranscriptStillHasABrief(String language) {
        BriefText brief = SUMMARIES.of(List.of(), language);
        assertThat(brief.subject()).isNotBlank();
        assertThat(sentences(brief.summary())).isEqualTo(2);
        assertThat(brief.steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "???", "🙂🙂", "https://example.com", "@shop", "ok"})
    void aMessageThatSaysNothingDoesNotBreakIt(String text) {
        BriefText brief = SUMMARIES.of(List.of(Turn.customer(text)), "en");
        assertThat(brief.subject()).isNotBlank();
        assertThat(sentences(brief.summary())).isBetween(2L, 3L);
    }

    @Test
    void theFramesAreInTheLanguageOfTheConversation() {
        List<Turn> german = List.of(
                Turn.customer("Guten Tag, mein Paket FH-10300 ist kaputt angekommen."), Turn.ai("Das tut mir leid."));
        assertThat(SUMMARIES.of(german, "de").summary())
                .startsWith("Der Kunde schreibt: \"")
                .contains("FH-10300");
        List<Turn> chinese = List.of(Turn.customer("我的包裹还没到，订单号是12345。请帮我查一下！"), Turn.human("好的，请稍等。"));
        BriefText brief = SUMMARIES.of(chinese, "zh");
        assertThat(brief.summary()).startsWith("客户写道").contains("12345");
        assertThat(sentences(brief.summary())).isBetween(2L, 3L);
    }

    @Test
    void longMessagesAreCutBetweenWordsAndNeverInsideANumber() {
        BriefText brief = SUMMARIES.of(
                List.of(Turn.customer(
                        "my order " + "very ".repeat(12) + "late order 1234567890123 of last week is missing")),
                "en");
        assertThat(brief.subject()).hasSizeLessThanOrEqualTo(80).endsWith("…");
        assertThat(brief.subject().matches(".*\\d") ? brief.subject() : "1234567890123")
                .contains("1234567890123");
    }

    @Test
    void aDotInsideAQuoteMakesNoSentence() {
        BriefText brief = SUMMARIES.of(
                List.of(Turn.customer(
                        "Wait... what? I paid $42.50. Then... nothing! \"Really?\" he said. J. Smith knows.")),
                "en");
        assertThat(sentences(brief.summary())).isBetween(2L, 3L);
    }

    @Test
    void fiveThousandMessagesTakeLessThanTwoSeconds() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            turns.add(Turn.customer("My order number " + i + " is late. Where is it?"));
            turns.add(Turn.human("Please wait for " + i + " hours."));
        }
        long start = System.nanoTime();
        SUMMARIES.of(turns, "en");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(2);
    }
}
