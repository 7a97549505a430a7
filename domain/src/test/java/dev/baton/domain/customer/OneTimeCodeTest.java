package dev.baton.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "042917",
                "042 917",
                "042-917",
                "042\u2013917",
                "042\u00a0917",
                "0 4 2 9 1 7",
                "04 29 17",
                "(042917)."
            })
    void sixDigitsAreHiddenHoweverTheyAreWritten(String code) {
        String kept = OneTimeCode.hiddenIn("it is " + code + " I think");

        assertThat(OneTimeCode.mayBeIn(code)).isTrue();
        assertThat(kept).contains(OneTimeCode.HIDDEN).doesNotContainPattern("\\d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "1234567",
                "NW-104217",
                "1,234,567.89",
                "123456.78",
                "+49 151 23456789",
                "4111111111111111"
            })
    void otherNumbersStay(String text) {
        assertThat(OneTimeCode.mayBeIn(text)).isFalse();
        assertThat(OneTimeCode.hiddenIn(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maya@example.com|m***@example.com",
                "\ud83d\ude00x@example.com|\ud83d\ude00***@example.com",
                "@|***",
                "nobody|***"
            })
    void anAddressIsKnownToItsOwner(String each) {
        String[] pair = each.split("\\|");
        assertThat(OneTimeCode.masked(pair[0])).isEqualTo(pair[1]);
    }
}
