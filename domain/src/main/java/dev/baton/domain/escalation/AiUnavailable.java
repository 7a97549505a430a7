package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Answer;
import dev.baton.domain.escalation.TurnFacts.Subject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The model failed and its retries are used up.
 *
 * @param atMostEvery a conversation escalates for this at most once in this time: what errors cause must not loop
 */
public record AiUnavailable(Route route, Duration atMostEvery) implements Trigger {
    @Override
    public ReasonCode reason() {
        return ReasonCode.AI_UNAVAILABLE;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.TURN);
    }

    @Override
    public Tried on(TurnFacts facts) {
        Answer answer = facts.answer();
        String failure = answer == null ? null : answer.failure();
        Duration since = facts.before().sinceAiUnavailable();
        String threshold = "failed, at most once in " + atMostEvery.toSeconds() + " s";
        if (failure == null) {
            return Tried.of(this, false, "answered", threshold);
        }
        if (since == null) {
            return Tried.of(this, true, failure, threshold);
        }
        boolean again = since.compareTo(atMostEvery) >= 0;
        return Tried.of(this, again, failure + ", last escalated " + since.toSeconds() + " s ago", threshold);
    }

    @Override
    public Map<String, String> terms() {
        return Map.of("at most once in", atMostEvery.toSeconds() + " s");
    }
}
