package dev.baton.activities.knowledge;

import dev.baton.domain.conversation.Citation;
import java.util.List;

/**
 * An answer that may be sent to the customer, and what is known about it.
 *
 * @param text one to four sentences, plain text, never empty
 * @param confidence 0 to 1: how sure it is that the text answers the question; see {@link Confidence}
 * @param citations sources of the text, best first; empty when nothing of the knowledge is in it
 * @param category category of the question; "smalltalk" and "unsorted" are values
 * @param outOfScope true when the knowledge holds nothing relevant; the text then says so and offers a person
 * @param clarifying true when the text is a question back to the customer
 * @param offersPerson true when the text offers a person, so that a plain "yes" means accepting
 * @param stepsProposed what the text asks the customer to do, sentence by sentence
 * @param toolsUsed what was looked up: "knowledge.search", "orders.read"
 */
public record DraftedAnswer(
        String text,
        double confidence,
        List<Citation> citations,
        String category,
        boolean outOfScope,
        boolean clarifying,
        boolean offersPerson,
        List<String> stepsProposed,
        List<String> toolsUsed) {

    public DraftedAnswer {
        if (text.isBlank() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("text '" + text + "', confidence " + confidence);
        }
        citations = List.copyOf(citations);
        stepsProposed = List.copyOf(stepsProposed);
        toolsUsed = List.copyOf(toolsUsed);
    }
}
