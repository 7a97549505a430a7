package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Purchases;
import dev.baton.domain.escalation.TurnFacts.Subject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * The order at hand is worth more than a limit: strictly more, and in the same currency. An order that is not known does not
 * fire. After a hand-back the same order does not escalate again.
 */
public record OrderValue(Route route, BigDecimal over, String currency) implements Trigger {
    @Override
    public ReasonCode reason() {
        return ReasonCode.ORDER_VALUE;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MESSAGE, Subject.TURN);
    }

    @Override
    public Tried on(TurnFacts facts) {
        Purchases purchases = facts.purchases();
        String threshold = "over " + over.toPlainString() + " " + currency;
        BigDecimal total = purchases.orderTotal();
        if (total == null) {
            return Tried.not(this, Tried.Result.NOT_KNOWN, "not known", threshold);
        }
        String value = total.toPlainString() + " " + purchases.currency();
        if (!currency.equals(purchases.currency())) {
            return Tried.not(this, Tried.Result.NOT_KNOWN, value + ", another currency", threshold);
        }
        String fact = "ORDER_VALUE:" + (purchases.orderNumber() == null ? value : purchases.orderNumber());
        if (total.compareTo(over) > 0 && facts.before().settled().contains(fact)) {
            return Tried.of(this, false, value + ", settled with a person before", threshold);
        }
        return Tried.of(this, total.compareTo(over) > 0, value, threshold).standing(fact);
    }

    @Override
    public Map<String, String> terms() {
        return Map.of("over", over.toPlainString() + " " + currency);
    }
}
