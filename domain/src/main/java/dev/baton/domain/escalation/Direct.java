package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Act;
import dev.baton.domain.escalation.TurnFacts.ByHand;
import dev.baton.domain.escalation.TurnFacts.Subject;
import java.util.Map;
import java.util.Set;

/** The customer opens a queue directly, without the AI. */
public record Direct(Route route) implements Trigger {
    @Override
    public ReasonCode reason() {
        return ReasonCode.DIRECT;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.PERSON);
    }

    @Override
    public Tried on(TurnFacts facts) {
        ByHand byHand = facts.byHand();
        boolean did = byHand != null && byHand.act() == Act.DIRECT;
        return Tried.of(this, did, byHand == null ? "nothing" : "pressed: " + byHand.act(), "opens a queue");
    }

    @Override
    public Map<String, String> terms() {
        return Map.of();
    }
}
