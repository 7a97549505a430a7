package dev.baton.domain.prechat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question before the chat.
 *
 * @param key under which the answer is collected, as "order number"; {@link #NAME} is the customer's name
 * @param required the widget sends no first message without it; a person can be asked for all the same
 * @param words as the customer reads it, by language
 * @param choices to choose one of; empty unless {@code kind} is CHOICE
 */
public record PreChatQuestion(
        String key, QuestionKind kind, boolean required, Map<String, String> words, List<Choice> choices) {
    /** The answer to a question of this key is what the customer is called. */
    public static final String NAME = "name";

    public PreChatQuestion {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        words = Map.copyOf(words);
        choices = List.copyOf(choices);
    }

    /** @param words by language */
    public record Choice(String key, Map<String, String> words) {
        public Choice {
            Objects.requireNonNull(key, "key");
            words = Map.copyOf(words);
        }
    }

    boolean asksForName() {
        return key.equals(NAME) && kind == QuestionKind.TEXT;
    }

    /** What stands against an answer, without white space around it; null: nothing. */
    public @Nullable String problem(String answer) {
        String problem = kind.problem(answer);
        boolean none = kind == QuestionKind.CHOICE
                && choices.stream().noneMatch(choice -> choice.key().equals(answer));
        return problem == null && none ? "is none of the choices" : problem;
    }
}
