package dev.baton.activities.aiturn;

import dev.baton.activities.knowledge.DraftedAnswer;
import dev.baton.activities.knowledge.KnowledgeIndex;
import dev.baton.activities.knowledge.OfflineAnswers;
import dev.baton.activities.knowledge.Passage;
import dev.baton.activities.knowledge.Question;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Answers from the articles and the customer's orders alone: no key, no network. It cannot fail but with the store. */
public final class OfflineAgent implements AiAgent {
    static final String NAME = "offline";

    private final OfflineAnswers answers;
    private final Supplier<KnowledgeIndex> knowledge;

    public OfflineAgent(OfflineAnswers answers, Supplier<KnowledgeIndex> knowledge) {
        this.answers = answers;
        this.knowledge = knowledge;
    }

    @Override
    public AiTurn answer(Question question, HouseWords words) {
        KnowledgeIndex index = knowledge.get();
        DraftedAnswer answer = answers.answer(question, index);
        boolean ownWords = answer.outOfScope() && !words.outOfScope().isBlank();
        return new AiTurn(
                ownWords ? words.outOfScope() : answer.text(),
                answer.confidence(),
                Map.of("retrieval", retrieval(question, index)),
                answer.category(),
                answer.outOfScope(),
                answer.clarifying(),
                answer.offersPerson(),
                answer.citations(),
                answer.stepsProposed(),
                answer.toolsUsed(),
                NAME);
    }

    private static double retrieval(Question question, KnowledgeIndex index) {
        List<Passage> nearest = index.search(question.text(), 1);
        return nearest.isEmpty() ? 0 : Math.clamp(nearest.getFirst().score(), 0, 1);
    }
}
