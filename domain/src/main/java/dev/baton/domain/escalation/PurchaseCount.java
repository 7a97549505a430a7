package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Subject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The customer has bought more than so many times before, the order at hand not counted. A number that is not known does
 * not fire. After a hand-back it does not escalate the same conversation again.
 *
 * @param moreThan strictly more
 * @param exempt categories in which it does not fire
 */
public record PurchaseCount(Route route, int moreThan, Set<String> exempt) implements Trigger {
    private static final String FACT = "PURCHASE_COUNT";

    public PurchaseCount {
        exempt = Set.copyOf(exempt);
    }

    @Override
    public ReasonCode reason() {
        return ReasonCode.PURCHASE_COUNT;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MESSAGE, Subject.TURN);
    }

    @Override
    public Tried on(TurnFacts facts) {
        String threshold = "more than " + moreThan;
        Integer previous = facts.purchases().previous();
        if (previous == null) {
            return Tried.not(this, Tried.Result.NOT_KNOWN, "not known", threshold);
        }
        String category = facts.reading().category();
        if (exempt.contains(category)) {
            return Tried.of(this, false, previous + ", but " + category + " is exempt", threshold);
        }
        if (previous > moreThan && facts.before().settled().contains(FACT)) {
            return Tried.of(this, false, previous + ", settled with a person before", threshold);
        }
        return Tried.of(this, previous > moreThan, previous.toString(), threshold)
                .standing(FACT);
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new TreeMap<>();
        terms.put("more than", String.valueOf(moreThan));
        if (!exempt.isEmpty()) {
            terms.put("exempt", String.join(", ", new TreeSet<>(exempt)));
        }
        return terms;
    }
}
