package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Act;
import dev.baton.domain.escalation.TurnFacts.ByHand;
import dev.baton.domain.escalation.TurnFacts.Subject;
import java.util.Map;
import java.util.Set;

/** An agent takes over without any other trigger. */
public record TakenOver(Route route) implements Trigger {
    @Override
    public ReasonCode reason() {
        return ReasonCode.TAKEN_OVER;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.PERSON);
    }

    @Override
    public Tried on(TurnFacts facts) {
        ByHand byHand = facts.byHand();
        boolean did = byHand != null && byHand.act() == Act.TAKEN_OVER;
        return Tried.of(this, did, byHand == null ? "nothing" : "pressed: " + byHand.act(), "takes over");
    }

    @Override
    public Map<String, String> terms() {
        return Map.of();
    }
}
