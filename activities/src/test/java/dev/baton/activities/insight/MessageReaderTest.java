package dev.baton.activities.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activities.knowledge.Embeddings;
import org.junit.jupiter.api.Test;

class MessageReaderTest {

    private static final MessageReader READER = new MessageReader(new Embeddings());

    @Test
    void everythingIsReadFromOneMessage() {
        MessageReading read = READER.read(
                "My face is burning since FH-10234, I want to talk to a person or my lawyer will!", "", "en");
        assertThat(read.asksForPerson()).isTrue();
        assertThat(read.mentionsHealthOrSafety()).isTrue();
        assertThat(read.healthWords()).containsExactly("burning");
        assertThat(read.orderNumbers()).containsExactly("FH-10234");
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.sentiment()).isNegative();
    }

    @Test
    void anEmptyMessageReadsAsNothing() {
        MessageReading read = READER.read("", "", "fr");
        assertThat(read.asksForPerson()).isFalse();
        assertThat(read.mentionsHealthOrSafety()).isFalse();
        assertThat(read.language()).isEqualTo("fr");
        assertThat(read.sentiment()).isZero();
    }
}
