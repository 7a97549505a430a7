package dev.baton.store.aiturn;

import dev.baton.domain.conversation.Citation;
import java.util.List;
import java.util.Map;

/**
 * What the AI wants to say, and what was measured about it: the inputs of the decision on this turn.
 *
 * @param confidence from 0 to 1
 * @param outOfScope the knowledge holds nothing relevant
 * @param personOffered the draft offers a person, so that a plain "yes" accepts
 * @param answeredBy which AI: "offline" or the model's name
 */
public record DraftedTurn(
        String draft,
        List<Citation> citations,
        double confidence,
        boolean outOfScope,
        boolean personOffered,
        String category,
        Measured measured,
        String answeredBy) {
    public DraftedTurn {
        if (draft.isBlank() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "a draft of " + draft.length() + " characters, confidence " + confidence);
        }
        citations = List.copyOf(citations);
    }

    /**
     * @param confidenceParts what the confidence was made from, by name, each from 0 to 1
     * @param clarifying the draft is a question back
     * @param stepsProposed what the draft asks the customer to do, sentence by sentence
     * @param toolsUsed what was looked up: "knowledge.search", "orders.read"
     */
    public record Measured(
            Map<String, Double> confidenceParts,
            boolean clarifying,
            List<String> stepsProposed,
            List<String> toolsUsed) {
        public Measured {
            confidenceParts = Map.copyOf(confidenceParts);
            stepsProposed = List.copyOf(stepsProposed);
            toolsUsed = List.copyOf(toolsUsed);
        }
    }
}
