package dev.baton.activities.aiturn;

import dev.baton.activities.insight.LanguageGuess;
import dev.baton.activities.knowledge.CustomerOrder;
import dev.baton.activities.knowledge.OrderNumbers;
import dev.baton.activities.knowledge.Question;
import dev.baton.activities.knowledge.Turn;
import dev.baton.domain.conversation.Author;
import dev.baton.domain.customer.Identity;
import dev.baton.domain.customer.Order;
import dev.baton.store.aiturn.ReadAsked;
import dev.baton.store.aiturn.ReadAsked.Asked;
import dev.baton.store.aiturn.ReadAsked.Said;
import dev.baton.store.customer.ReadOrders;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Reads what the AI is asked, with the rights of the customer who asks: the orders are those of the conversation's own
 * customer, whatever any text says. Who has only claimed to be that customer gets to see an order after naming its number.
 */
public final class Questions {
    private final ReadAsked asked;
    private final ReadOrders orders;
    private final LanguageGuess languages = new LanguageGuess();

    public Questions(ReadAsked asked, ReadOrders orders) {
        this.asked = asked;
        this.orders = orders;
    }

    /** @param seq number of the customer's message */
    public Question read(UUID conversationId, int seq) {
        Asked words = asked.read(conversationId, seq);
        return new Question(
                words.text(),
                words.files(),
                language(words),
                words.before().stream().map(Questions::turn).toList(),
                readable(words),
                words.answers(),
                words.identity() == Identity.VERIFIED);
    }

    private String language(Asked words) {
        String usual = Locale.forLanguageTag(words.locale()).getLanguage();
        String guessed = languages.of(words.text(), usual);
        return guessed.equals(LanguageGuess.OTHER) ? usual : guessed;
    }

    private List<CustomerOrder> readable(Asked words) {
        if (words.customerId() == null) {
            return List.of();
        }
        Set<String> named = named(words);
        return orders.of(words.customerId()).stream()
                .filter(order -> words.identity() == Identity.VERIFIED || named.contains(order.number()))
                .map(Questions::shown)
                .toList();
    }

    private static Set<String> named(Asked words) {
        Set<String> named = new HashSet<>(OrderNumbers.in(words.text()));
        words.before().stream()
                .filter(said -> said.author() == Author.CUSTOMER)
                .forEach(said -> named.addAll(OrderNumbers.in(said.text())));
        OrderNumbers.among(words.answers()).forEach(named::add);
        return named;
    }

    private static CustomerOrder shown(Order order) {
        return new CustomerOrder(
                order.number(),
                CustomerOrder.Status.of(order.status().word()),
                order.total(),
                order.currency(),
                order.placedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                order.items().stream().map(Order.Item::name).toList(),
                order.tracking());
    }

    private static Turn turn(Said said) {
        return switch (said.author()) {
            case CUSTOMER -> Turn.customer(said.text()).with(said.files());
            case HUMAN -> Turn.human(said.text()).with(said.files());
            case AI, SYSTEM -> Turn.ai(said.text());
        };
    }
}
