package dev.baton.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseSetTest {
    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lawyer        | I'll call my lawyer!         | true  | a word",
                "lawyer        | LAWYER                       | true  | case does not matter",
                "lawyer        | my lawyers                   | false | whole words only",
                "law           | lawyer                       | false | not a part of a word",
                "legal action  | we take Legal  action, now   | true  | a phrase, over more white space",
                "legal action  | legal and action             | false | nothing between its words",
                "legal action  | legal. Action                | true  | punctuation is no word",
                "Rückbuchung   | ruckbuchung bitte            | true  | accents do not matter",
                "réclamation   | RECLAMATION                  | true  | in neither direction",
                "Straße        | STRASSE                      | true  | sharp s is double s",
                "退款          | 我要退款                       | true  | characters are words where no spaces are written",
                "محامي         | أريد محامي الآن               | true  | Arabic",
                "can't breathe | I can’t breathe              | true  | whichever apostrophe",
                "lawyer*       | lawyers are expensive        | true  | an open end takes longer words",
                "lawyer*       | the lawyer                   | true  | and the word itself",
                "legal act*    | legal actions                | true  | the open end is the last word's",
                "legal* action | legals action                | false | a star inside means nothing",
                "charge back   | I want a charge-back         | true  | a hyphen parts words",
                "cant breathe  | I can't breathe              | true  | with or without the apostrophe",
                "eau           | de l'eau                     | true  | elided articles are words",
                "24/7          | open 24-7?                   | true  | digits are words",
            })
    void aPhraseIsFoundWhole(String phrase, String text, boolean found, String why) {
        assertThat(new PhraseSet(List.of(phrase)).in(text)).as(why).isEqualTo(found ? List.of(phrase) : List.of());
    }

    @Test
    void longerAndShorterPhrasesAreAllFound() {
        PhraseSet phrases = new PhraseSet(List.of("small", "small claims", "small claims court", "claims", "Claims"));
        assertThat(phrases.in("See you in small claims court"))
                .containsExactlyInAnyOrder("small", "small claims", "small claims court", "claims", "Claims");
        assertThat(phrases.in("")).isEmpty();
        assertThat(new PhraseSet(List.of("", "!", "*")).in("anything!")).isEmpty();
    }

    @Test
    void phrasesComeInTheOrderOfTheTextAndSpansSayWhere() {
        PhraseSet phrases = new PhraseSet(List.of("legal action", "action", "take legal", "legal"));
        assertThat(phrases.in("I take legal action, legal action!"))
                .containsExactly("take legal", "legal", "legal action", "action");
        assertThat(phrases.spans("the legal action"))
                .containsExactly(
                        new PhraseSet.Span("legal", 1, 2),
                        new PhraseSet.Span("legal action", 1, 3),
                        new PhraseSet.Span("action", 2, 3));
    }

    /** B6: 10,000 phrases cost under 5 ms a message. */
    @Test
    void tenThousandPhrasesCostNextToNothing() {
        Random random = new Random(6);
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            phrases.add(word(random) + " " + word(random) + " " + word(random));
        }
        PhraseSet set = new PhraseSet(phrases);
        String text = String.join(" ", phrases.subList(0, 150));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 50; i++) {
            long start = System.nanoTime();
            assertThat(set.in(text)).hasSizeGreaterThanOrEqualTo(150);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best).as("nanoseconds for %s characters", text.length()).isLessThan(5_000_000);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(6); i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
