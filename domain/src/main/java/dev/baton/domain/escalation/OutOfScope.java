package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Answer;
import dev.baton.domain.escalation.TurnFacts.Subject;
import java.util.Map;
import java.util.Set;

/**
 * The knowledge holds nothing relevant. The AI first says so and offers a person; accepting escalates, and so does the
 * second such turn in a row.
 */
public record OutOfScope(Route route) implements Trigger {
    @Override
    public ReasonCode reason() {
        return ReasonCode.OUT_OF_SCOPE;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MESSAGE, Subject.TURN);
    }

    @Override
    public Tried on(TurnFacts facts) {
        boolean before = facts.before().outOfScope();
        Answer answer = facts.answer();
        if (answer == null) {
            boolean offered = before && facts.before().personOffered();
            boolean accepted = offered && facts.reading().acceptsOffer();
            String value = accepted ? "accepted" : offered ? "offered, not accepted" : "nothing offered";
            return Tried.of(this, accepted, value, "accepts the offered person");
        }
        boolean now = answer.outOfScope();
        String value = (before ? "outside" : "inside") + ", then " + (now ? "outside" : "inside");
        return Tried.of(this, before && now, value, "outside twice in a row");
    }

    @Override
    public Map<String, String> terms() {
        return Map.of();
    }
}
