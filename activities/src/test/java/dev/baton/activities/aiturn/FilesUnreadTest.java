package dev.baton.activities.aiturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.activities.knowledge.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilesUnreadTest {
    private static final HouseWords WORDS = new HouseWords("", "", "I cannot open it. A person?", "");
    private final AiAgent agent = new FilesUnread((question, words) -> {
        throw new IllegalStateException("asked");
    });

    @Test
    void aFileAloneIsAnsweredWithoutAskingAndAPersonIsOffered() {
        AiTurn turn = agent.answer(question(" ", "image/png"), WORDS);
        assertThat(turn.draft()).isEqualTo("I cannot open it. A person?");
        assertThat(turn.outOfScope()).isTrue();
        assertThat(turn.personOffered()).isTrue();
        assertThat(turn.toolsUsed()).isEmpty();
    }

    @Test
    void wordsAreAnsweredByTheAgent() {
        assertThatThrownBy(() -> agent.answer(question("what is this?", "image/png"), WORDS))
                .hasMessage("asked");
        assertThatThrownBy(() -> agent.answer(question(""), WORDS)).hasMessage("asked");
    }

    private static Question question(String text, String... files) {
        return new Question(text, List.of(files), "en", List.of(), List.of(), true);
    }
}
