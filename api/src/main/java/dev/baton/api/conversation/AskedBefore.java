package dev.baton.api.conversation;

import dev.baton.api.refusal.RefusedWith;
import dev.baton.domain.prechat.Answer;
import dev.baton.domain.prechat.QuestionSet;
import dev.baton.store.policy.CurrentPolicy;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what customers answer before the chat: only what the version that asked has asked, each of its kind. */
@Component
class AskedBefore {
    private final CurrentPolicy policy;

    AskedBefore(CurrentPolicy policy) {
        this.policy = policy;
    }

    /**
     * @param version of the policy that asked
     * @param answers by the question's key; to a choice the choice's key
     */
    record Answered(
            @Min(1) int version,
            @NotNull @Size(max = QuestionSet.MOST) Map<String, @NotNull @Size(max = 1000) String> answers) {}

    /** Refused: INVALID_INPUT with the key of what is wrong; what was answered is never said again. */
    List<Answer> read(@Nullable Answered given, String field) {
        if (given == null) {
            return List.of();
        }
        List<QuestionSet> sets = policy.find(given.version())
                .orElseThrow(() -> RefusedWith.field(field + "version", "there is no such version"))
                .questions();
        for (Answer.Problem problem : Answer.problems(sets, given.answers())) {
            String key = problem.key();
            throw RefusedWith.field(field + "answers" + (key == null ? "" : "." + key), problem.sentence());
        }
        return Answer.of(sets, given.answers(), given.version());
    }
}
