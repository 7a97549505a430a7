package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Health or safety is mentioned at all.
 *
 * @param offBecause the written reason for switching it off; null while it is on
 */
public record HealthSafety(Route route, @Nullable String offBecause) implements Trigger {
    @Override
    public ReasonCode reason() {
        return ReasonCode.HEALTH_SAFETY;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MESSAGE);
    }

    @Override
    public Tried on(TurnFacts facts) {
        List<String> words = facts.reading().healthWords();
        return Tried.of(this, !words.isEmpty(), words.isEmpty() ? "nothing" : String.join(", ", words), "any mention");
    }

    @Override
    public Map<String, String> terms() {
        return offBecause == null ? Map.of() : Map.of("off because", offBecause);
    }
}
