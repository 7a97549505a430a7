package dev.baton.activities.knowledge;

import java.util.List;

/**
 * A customer's message that wants an answer, with what is known around it.
 *
 * @param text the message
 * @param language ISO 639-1 code in which to answer; English stands in for a language without phrases
 * @param before earlier turns of this conversation, oldest first, without the message itself
 * @param orders orders of the customer, newest first
 * @param identified false for an anonymous customer: then orders are asked for by number
 */
public record Question(
        String text, String language, List<Turn> before, List<CustomerOrder> orders, boolean identified) {

    public Question {
        before = List.copyOf(before);
        orders = List.copyOf(orders);
    }

    /** The last turn of the AI, or an empty text when the AI was not the last to speak. */
    String lastFromAi() {
        return before.isEmpty() || before.getLast().speaker() != Turn.Speaker.AI
                ? ""
                : before.getLast().text();
    }

    /** What the customer wrote before this message, or an empty text. */
    String previousFromCustomer() {
        return before.reversed().stream()
                .filter(Turn::byCustomer)
                .map(Turn::text)
                .findFirst()
                .orElse("");
    }
}
