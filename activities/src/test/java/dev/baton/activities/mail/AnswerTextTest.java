package dev.baton.activities.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTextTest {
    private static final String EN = "--- Please write your answer above this line ---";
    private static final String DE = MailWords.in("de").say("marker");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void onlyWhatWasWrittenIsTaken(String program, String mail, String taken) {
        assertThat(AnswerText.of(mail)).isEqualTo(taken);
    }

    static Stream<Arguments> onlyWhatWasWrittenIsTaken() {
        return Stream.of(
                Arguments.of(
                        "above, with a line of the program",
                        "Thank you!\r\nIt is better.\r\n\r\nOn Mon, 2 Mar 2026 at 12:00, Fernhill <help@fernhill.example>\r\nwrote:\r\n> "
                                + EN + "\r\n> Hello",
                        "Thank you!\nIt is better."),
                Arguments.of(
                        "in German",
                        "Danke.\n\nAm 02.03.26 um 12:00 schrieb Fernhill:\n> " + DE + "\n> Guten Tag",
                        "Danke."),
                Arguments.of(
                        "with a head of the original and no quote signs",
                        "Yes please\n\n________________________________\nFrom: Fernhill\nSent: Monday\n\n" + EN
                                + "\n\nHello",
                        "Yes please"),
                Arguments.of(
                        "below the quote",
                        "> " + EN + "\n> Hello Maya,\n> your request\n\nNo, on Tuesday.",
                        "No, on Tuesday."),
                Arguments.of("without any quote", "Just this: it works: yes\n", "Just this: it works: yes"),
                Arguments.of("nothing but the quote", "\n> " + EN + "\n> Hello", ""));
    }

    @Test
    void aLineThatEndsWithAColonIsKept() {
        assertThat(AnswerText.of("My order numbers:\n1001\n1002\n> " + EN)).isEqualTo("My order numbers:\n1001\n1002");
    }

    @Test
    void whatIsTooLongIsCutAndSaysSo() {
        String whole = AnswerText.whole("\uD83D\uDE00".repeat(12_000), 2, MailWords.in("en"));
        assertThat(whole.codePointCount(0, whole.length())).isEqualTo(AnswerText.LONGEST);
        assertThat(whole).contains("longer").contains("2 files");
    }

    @Test
    void aPageIsItsWords() {
        assertThat(AnswerText.ofHtml("<style>p{}</style><p>It&nbsp;burns &lt;3</p><div>still</div><script>x</script>"))
                .isEqualToIgnoringWhitespace("It burns <3\nstill");
    }

    @Test
    void whatWasMadeToKeepUsBusyIsReadOnce() {
        int much = 200_000;
        assertThat(AnswerText.ofHtml("<".repeat(much))).hasSize(much);
        assertThat(AnswerText.ofHtml("<style>".repeat(much / 7))).isEmpty();
        assertThat(AnswerText.of("<" + "@".repeat(much))).hasSize(much + 1);
        assertThat(AnswerText.of("x" + "\n".repeat(much) + "y")).hasSize(much + 2);
    }
}
