package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Subject;
import java.util.Map;
import java.util.Set;

/** One reason to escalate: a condition on turn facts, and where it leads. Each kind is a record of its own. */
public sealed interface Trigger
        permits AiUnavailable,
                Direct,
                ExplicitRequest,
                HealthSafety,
                Keyword,
                LowConfidence,
                OrderValue,
                OutOfScope,
                PurchaseCount,
                TakenOver {
    ReasonCode reason();

    Route route();

    /** Names it in its policy. */
    default String key() {
        return reason().name();
    }

    /** What it looks at. */
    Set<Subject> subjects();

    /** What it says of these facts, which are of one of its subjects. */
    Tried on(TurnFacts facts);

    /** What can be changed in it besides its route, in words: name and value. */
    Map<String, String> terms();
}
