package dev.baton.activities.knowledge;

import dev.baton.domain.prechat.Answer;
import java.util.List;
import java.util.Optional;

/**
 * A customer's message that wants an answer, with what is known around it.
 *
 * @param text the message; empty if the customer has sent files and no words
 * @param files media types of what came with it; nobody has looked into them
 * @param language ISO 639-1 code in which to answer; English stands in for a language without phrases
 * @param before earlier turns of this conversation, oldest first, without the message itself
 * @param orders orders of the customer, newest first
 * @param answers to what was asked before the chat, but for how to reach the customer: claimed
 * @param identified false for an anonymous customer: then orders are asked for by number
 */
public record Question(
        String text,
        List<String> files,
        String language,
        List<Turn> before,
        List<CustomerOrder> orders,
        List<Answer> answers,
        boolean identified) {

    public Question {
        files = List.copyOf(files);
        before = List.copyOf(before);
        orders = List.copyOf(orders);
        answers = answers.stream()
                .filter(answer -> !answer.kind().isContact() && !answer.isName())
                .toList();
    }

    public Question(
            String text,
            List<String> files,
            String language,
            List<Turn> before,
            List<CustomerOrder> orders,
            boolean identified) {
        this(text, files, language, before, orders, List.of(), identified);
    }

    public Question(String text, String language, List<Turn> before, List<CustomerOrder> orders, boolean identified) {
        this(text, List.of(), language, before, orders, identified);
    }

    /** The customer has sent files and said nothing with them. */
    public boolean filesAlone() {
        return text.isBlank() && !files.isEmpty();
    }

    /** The order that the customer named before the chat. */
    Optional<String> orderNamedBefore() {
        return OrderNumbers.among(answers).stream().findFirst();
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
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse("");
    }
}
