package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Purchases;
import dev.baton.domain.escalation.TurnFacts.Subject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/**
 * The order at hand is worth more than a limit: strictly more, and in the same currency. An order that is not known does not
 * fire. After a hand-back the same order does not escalate again.
 */
public record OrderValue(Route route, BigDecimal over, String currency) implements Trigger {
    private static final int CENTS = 2;
    private static final int DIGITS = 12;

    /** 75 and 75.00 are one limit and are shown as one; a number out of all bounds is kept as it is, for the check to refuse. */
    public OrderValue {
        over = bounded(over) ? over.setScale(Math.max(over.stripTrailingZeros().scale(), digits(currency))) : over;
    }

    /** A number with a billion zeros is short to write; nothing here may spell it out. */
    static boolean bounded(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.precision() <= DIGITS && Math.abs((long) shortest.scale()) <= DIGITS;
    }

    private String limit() {
        return (bounded(over) ? over.toPlainString() : over.toString()) + " " + currency;
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return CENTS;
        }
    }

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
        String threshold = "over " + limit();
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
        return Map.of("over", limit());
    }
}
