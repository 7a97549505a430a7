package dev.baton.activities.knowledge;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers about the state of an order, made from the orders that were looked up. */
final class OrderAnswers {

    /** Words that may stand around an order number without making it a question of its own. */
    private static final Set<String> AROUND_A_NUMBER = Set.of(
            "my",
            "the",
            "order",
            "number",
            "is",
            "its",
            "it",
            "here",
            "this",
            "no",
            "nr",
            "please",
            "hi",
            "hello",
            "status",
            "of",
            "for",
            "about",
            "where",
            "wheres",
            "what",
            "happened",
            "to",
            "with",
            "track",
            "any",
            "update",
            "on",
            "news",
            "yes",
            "wo",
            "ou",
            "donde",
            "esta",
            "est",
            "sure",
            "bestellung",
            "bestellnummer",
            "nummer",
            "die",
            "meine",
            "ist",
            "ja",
            "bitte",
            "commande",
            "numero",
            "ma",
            "de",
            "la",
            "oui",
            "pedido",
            "mi",
            "el",
            "es",
            "si");

    private final Phrases phrases;
    private final List<Pattern> statusQuestions;

    OrderAnswers(Phrases phrases) {
        this.phrases = phrases;
        this.statusQuestions = Words.list("/knowledge/order-status.txt").stream()
                .map(Pattern::compile)
                .toList();
    }

    /** The answer, when the message asks where an order is or just names one; empty when it is about something else. */
    Optional<OrderAnswer> answer(Question question) {
        List<String> named = OrderNumbers.in(question.text());
        boolean asks = asksForStatus(question.text());
        boolean bare = !named.isEmpty() && isBare(question.text());
        boolean wasAskedFor = !named.isEmpty() && phrases.wasSaid("askOrderNumber", question.lastFromAi());
        if (!asks && !bare && !wasAskedFor) {
            return Optional.empty();
        }
        if (!named.isEmpty()) {
            return Optional.of(find(question, named.getFirst())
                    .map(order -> known(order, question.language()))
                    .orElseGet(() -> unknown(named.getFirst(), question.language())));
        }
        Optional<String> before = question.orderNamedBefore();
        if (before.isPresent()) {
            return before.map(number -> find(question, number)
                    .map(order -> known(order, question.language()))
                    .orElseGet(() -> unknown(number, question.language())));
        }
        if (!question.orders().isEmpty()) {
            return Optional.of(known(question.orders().getFirst(), question.language()));
        }
        return Optional.of(nothingKnown(question));
    }

    /** One sentence on the order that a message names, to stand before an answer of another kind. */
    Optional<String> remark(Question question) {
        return OrderNumbers.in(question.text()).stream()
                .findFirst()
                .flatMap(number -> find(question, number))
                .map(order ->
                        Words.sentences(status(order, question.language())).getFirst());
    }

    private static boolean isBare(String text) {
        return AROUND_A_NUMBER.containsAll(Words.of(OrderNumbers.without(text)));
    }

    boolean asksForStatus(String text) {
        String folded = Words.folded(text);
        return statusQuestions.stream().anyMatch(p -> p.matcher(folded).find());
    }

    private static Optional<CustomerOrder> find(Question question, String number) {
        return question.orders().stream()
                .filter(order -> order.number().equalsIgnoreCase(number))
                .findFirst();
    }

    private OrderAnswer known(CustomerOrder order, String language) {
        return new OrderAnswer(status(order, language), 0.95, false, false);
    }

    private OrderAnswer unknown(String number, String language) {
        return new OrderAnswer(phrases.say("orderNotFound", language, "number", number), 0.7, true, true);
    }

    private OrderAnswer nothingKnown(Question question) {
        return question.identified()
                ? new OrderAnswer(phrases.say("noOrders", question.language()), 0.7, true, true)
                : new OrderAnswer(phrases.say("askOrderNumber", question.language()), 0.8, true, false);
    }

    private String status(CustomerOrder order, String language) {
        Locale locale = Locale.forLanguageTag(phrases.speaks(language) ? language : "en");
        String tracking = order.tracking();
        return phrases.say(
                "status." + order.status().name().toLowerCase(Locale.ROOT),
                language,
                "number",
                order.number(),
                "date",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(order.placedOn()),
                "total",
                money(order),
                "tracking",
                tracking == null ? phrases.say("noTracking", language) : tracking);
    }

    private static String money(CustomerOrder order) {
        String amount = order.total().toPlainString();
        return order.currency().equals("USD") ? "$" + amount : amount + " " + order.currency();
    }

    /** Text, confidence 0 to 1, whether it asks back, whether it offers a person. */
    record OrderAnswer(String text, double confidence, boolean clarifying, boolean offersPerson) {}
}
