package dev.baton.domain.prechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answered before the chat: claimed, whatever it is.
 *
 * @param key of the question
 * @param value of a choice its key
 * @param version of the policy that asked
 */
public record Answer(String key, QuestionKind kind, String value, int version) {
    /** @param key of the question; null: there is no such question */
    public record Problem(@Nullable String key, String sentence) {}

    /** What stands against keeping the answers. An empty list: nothing. */
    public static List<Problem> problems(List<QuestionSet> sets, Map<String, String> given) {
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(given).forEach((key, value) -> {
            List<PreChatQuestion> asking = asking(sets, key);
            if (asking.isEmpty()) {
                problems.add(new Problem(null, "answers a question that was not asked"));
            } else if (asking.stream().noneMatch(question -> question.problem(value.strip()) == null)) {
                problems.add(new Problem(key, String.valueOf(asking.getFirst().problem(value.strip()))));
            }
        });
        return problems;
    }

    /** The answers as they are kept; those that have {@link #problems} are none. */
    public static List<Answer> of(List<QuestionSet> sets, Map<String, String> given, int version) {
        List<Answer> answers = new ArrayList<>();
        new TreeMap<>(given)
                .forEach((key, value) -> asking(sets, key).stream()
                        .filter(question -> question.problem(value.strip()) == null)
                        .findFirst()
                        .ifPresent(question -> answers.add(new Answer(key, question.kind(), value.strip(), version))));
        return answers;
    }

    /** The question that asked, as its version words it; null if it is not in these sets. */
    public @Nullable PreChatQuestion question(List<QuestionSet> sets) {
        return asking(sets, key).stream()
                .filter(question -> question.kind() == kind && question.problem(value) == null)
                .findFirst()
                .orElse(null);
    }

    /** True if it is what the customer is called. */
    public boolean isName() {
        return kind == QuestionKind.TEXT && key.equals(PreChatQuestion.NAME);
    }

    private static List<PreChatQuestion> asking(List<QuestionSet> sets, String key) {
        return sets.stream()
                .flatMap(set -> set.questions().stream())
                .filter(question -> question.key().equals(key))
                .toList();
    }
}
