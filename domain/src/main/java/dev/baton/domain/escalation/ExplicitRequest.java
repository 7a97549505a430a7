package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Act;
import dev.baton.domain.escalation.TurnFacts.ByHand;
import dev.baton.domain.escalation.TurnFacts.Subject;
import java.util.Map;
import java.util.Set;

/** The customer asks for a person, in words or with the button. */
public record ExplicitRequest(Route route) implements Trigger {
    @Override
    public ReasonCode reason() {
        return ReasonCode.EXPLICIT_REQUEST;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MESSAGE, Subject.PERSON);
    }

    @Override
    public Tried on(TurnFacts facts) {
        ByHand byHand = facts.byHand();
        if (byHand != null) {
            return Tried.of(this, byHand.act() == Act.ASKED, "pressed: " + byHand.act(), "asked for a person");
        }
        String evidence = facts.reading().askedEvidence();
        String value =
                facts.reading().askedForPerson() ? "asked: " + (evidence == null ? "yes" : evidence) : "did not ask";
        return Tried.of(this, facts.reading().askedForPerson(), value, "asked for a person");
    }

    @Override
    public Map<String, String> terms() {
        return Map.of();
    }
}
