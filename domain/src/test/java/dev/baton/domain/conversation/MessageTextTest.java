package dev.baton.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.refusal.Refusal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTextTest {
    static Stream<Arguments> texts() {
        String cream = "\uD83E\uDDF4";
        return Stream.of(
                row("hello", null, "an ordinary text"),
                row("x", null, "one character is a message"),
                row("", Refusal.MESSAGE_EMPTY, "no text"),
                row(" \t\r\n\u3000", Refusal.MESSAGE_EMPTY, "white space alone says nothing"),
                row("\u00a0", null, "a no-break space is stored as it came"),
                row("\u200b", null, "zero width, still a character"),
                row("\ufeffhello", null, "a byte order mark in front is stored"),
                row("x".repeat(10_000), null, "the limit itself"),
                row("x".repeat(10_001), Refusal.MESSAGE_TOO_LONG, "one more"),
                row(cream.repeat(10_000), null, "code points are counted, not UTF-16 units"),
                row(cream.repeat(10_001), Refusal.MESSAGE_TOO_LONG, "one pictogram more"),
                row("e" + "\u0301".repeat(1_000), null, "1,000 combining marks"),
                row("a\u0000b", Refusal.CHARACTER_REFUSED, "U+0000 cannot be stored"),
                row("\u0000", Refusal.CHARACTER_REFUSED, "said even of a text that is nothing else"),
                row("a\ud83e", Refusal.CHARACTER_REFUSED, "a high surrogate at the end"),
                row("\udd74a", Refusal.CHARACTER_REFUSED, "a low surrogate alone"),
                row("\udd74\ud83e", Refusal.CHARACTER_REFUSED, "a pair the wrong way round"),
                row("\u202egnirts", null, "a direction override is stored exactly"),
                row("line\r\nline", null, "line ends are kept as they are"),
                row("<script>alert(1)</script>", null, "text is text"),
                row("\uffff\ufffe", null, "non-characters are characters for the database"));
    }

    private static Arguments row(String text, @Nullable Refusal expected, String why) {
        return Arguments.of(why, text, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTextIsStoredExactlyOrRefused(String why, String text, @Nullable Refusal expected) {
        assertThat(MessageText.refusal(text)).as(why).isEqualTo(expected);
    }
}
