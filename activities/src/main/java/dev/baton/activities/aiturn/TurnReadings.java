package dev.baton.activities.aiturn;

import dev.baton.activities.insight.LanguageGuess;
import dev.baton.activities.insight.MessageReader;
import dev.baton.activities.insight.MessageReading;
import dev.baton.activities.knowledge.OrderNumbers;
import dev.baton.domain.conversation.Author;
import dev.baton.domain.customer.Order;
import dev.baton.domain.customer.PurchaseHistory;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.PhraseSet;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.store.aiturn.ReadAsked.Asked;
import dev.baton.store.aiturn.ReadAsked.Said;
import dev.baton.store.customer.ReadOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures one customer message: its words, and what is known of the customer's purchases. */
final class TurnReadings {
    private final MessageReader reader;
    private final ReadOrders orders;

    /** The phrases of one version in one language; the last ones used are kept. */
    private volatile Phrases kept = new Phrases(0, "", new PhraseSet(List.of()));

    private record Phrases(int version, String language, PhraseSet set) {}

    TurnReadings(MessageReader reader, ReadOrders orders) {
        this.reader = reader;
        this.orders = orders;
    }

    TurnFacts message(Asked asked, TurnFacts.Before before, EscalationPolicy policy) {
        String usual = Locale.forLanguageTag(asked.locale()).getLanguage();
        MessageReading alone = reader.read(asked.text(), "", usual);
        String language = alone.language().equals(LanguageGuess.OTHER) ? usual : alone.language();
        boolean inAnswer = !alone.asksForPerson()
                && !alone.person().refused()
                && reader.read(asked.text(), lastOfAi(asked), usual).asksForPerson();
        boolean accepts = inAnswer && before.outOfScope() && before.personOffered();
        boolean asks = alone.asksForPerson() || (inAnswer && !accepts);
        TurnFacts.Reading reading = new TurnFacts.Reading(
                asks,
                asks ? evidence(alone, inAnswer) : null,
                accepts,
                alone.healthWords(),
                phrases(policy, language).in(asked.text()),
                alone.sentiment(),
                "unsorted",
                0);
        return TurnFacts.message(language, reading, before, purchases(asked));
    }

    private static String evidence(MessageReading alone, boolean inAnswer) {
        return inAnswer ? "yes to the offer" : alone.person().evidence();
    }

    private static String lastOfAi(Asked asked) {
        return asked.before().stream()
                .filter(said -> said.author() == Author.AI)
                .map(Said::text)
                .reduce("", (earlier, later) -> later);
    }

    private PhraseSet phrases(EscalationPolicy policy, String language) {
        Phrases last = kept;
        if (last.version() != policy.version() || !last.language().equals(language)) {
            last = new Phrases(policy.version(), language, policy.phrases(language));
            kept = last;
        }
        return last.set();
    }

    /** Rules look at the orders of whoever the conversation belongs to; nothing of them is shown by that. */
    TurnFacts.Purchases purchases(Asked asked) {
        if (asked.customerId() == null) {
            return TurnFacts.Purchases.UNKNOWN;
        }
        PurchaseHistory history = new PurchaseHistory(orders.of(asked.customerId()));
        Optional<Order> atHand = history.atHand(named(asked));
        return new TurnFacts.Purchases(
                atHand.map(Order::number).orElse(null),
                atHand.map(Order::total).orElse(null),
                atHand.map(Order::currency).orElse(null),
                history.previous(atHand));
    }

    /** Order numbers by message, the newest message first; what was asked before the chat last. */
    private static List<List<String>> named(Asked asked) {
        List<List<String>> named = new ArrayList<>();
        named.add(OrderNumbers.in(asked.text()));
        asked.before().reversed().stream()
                .filter(said -> said.author() == Author.CUSTOMER)
                .map(said -> OrderNumbers.in(said.text()))
                .forEach(named::add);
        named.add(OrderNumbers.among(asked.answers()));
        return named;
    }
}
