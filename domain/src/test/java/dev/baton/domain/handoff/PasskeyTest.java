package dev.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyTest {
    private final Passkey passkey = Passkey.of("amber-kite-42");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void isTwoWordsAndANumberThatAreNotOftenTheSame(String language) {
        SplittableRandom random = new SplittableRandom(7);
        Set<String> phrases = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String phrase = Passkey.make(language, random::nextInt).phrase();
            assertThat(phrase).matches("[a-z]+-[a-z]+-[1-9][0-9]");
            assertThat(Passkey.mayBeIn(phrase)).as(phrase).isTrue();
            phrases.add(phrase);
        }
        assertThat(phrases).hasSizeGreaterThan(1_990);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amber-kite-42",
                "It is Amber Kite 42.",
                "AMBER KITE 42",
                "amberkite42",
                "amber – kite: 42!",
                "amber\nkite\n42"
            })
    void isFoundHoweverItIsWritten(String text) {
        assertThat(Passkey.mayBeIn(text)).isTrue();
        assertThat(passkey.isIn(text)).isTrue();
        assertThat(passkey.hiddenIn(text))
                .contains(Passkey.HIDDEN)
                .doesNotContainIgnoringCase("kite")
                .doesNotContain("42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amber-kite-43", "amber kite 421", "bramber-kite-42", "kite amber 42", "my order 42", ""})
    void nothingElseIsTakenForIt(String text) {
        assertThat(passkey.isIn(text)).isFalse();
        assertThat(passkey.hiddenIn(text)).isEqualTo(text);
    }

    @Test
    void aTextIsKnownAgainAfterItsPasskeyIsGone() {
        String text = "It is amber kite 42, right?";
        String kept = passkey.hiddenIn(text);
        assertThat(Passkey.keptAs(kept, text)).isTrue();
        assertThat(Passkey.keptAs("hello", "hello")).isTrue();
        assertThat(Passkey.keptAs(kept, "It is amber kite 42, wrong?")).isFalse();
        assertThat(Passkey.keptAs("hello", text)).isFalse();
    }

    @Test
    void doesNotSayItsWordsByAccident() {
        assertThat(String.valueOf(passkey)).doesNotContain("amber");
    }
}
