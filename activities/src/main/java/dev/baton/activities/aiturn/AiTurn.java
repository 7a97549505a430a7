package dev.baton.activities.aiturn;

import dev.baton.domain.conversation.Citation;
import java.util.List;
import java.util.Map;

/**
 * An answer that may be sent, and the facts about it. It decides nothing: the policy does.
 *
 * @param draft plain text, one to some sentences, never empty
 * @param confidence 0 to 1: how sure it is that the draft answers the question
 * @param confidenceParts what the confidence was made from, each from 0 to 1
 * @param category of the question; "unsorted" is a value
 * @param outOfScope the knowledge holds nothing relevant; the draft says so and offers a person
 * @param clarifying the draft is a question back
 * @param personOffered the draft offers a person, so that a plain "yes" accepts
 * @param citations sources of the draft, best first
 * @param stepsProposed what the draft asks the customer to do, sentence by sentence
 * @param toolsUsed what was looked up: "knowledge.search", "orders.read"
 * @param answeredBy "offline" or the model's name
 */
public record AiTurn(
        String draft,
        double confidence,
        Map<String, Double> confidenceParts,
        String category,
        boolean outOfScope,
        boolean clarifying,
        boolean personOffered,
        List<Citation> citations,
        List<String> stepsProposed,
        List<String> toolsUsed,
        String answeredBy) {
    public AiTurn {
        if (draft.isBlank() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "a draft of " + draft.length() + " characters, confidence " + confidence);
        }
        confidenceParts = Map.copyOf(confidenceParts);
        citations = List.copyOf(citations);
        stepsProposed = List.copyOf(stepsProposed);
        toolsUsed = List.copyOf(toolsUsed);
    }
}
