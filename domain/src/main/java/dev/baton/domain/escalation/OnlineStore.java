package dev.baton.domain.escalation;

import dev.baton.domain.sla.SlaTargets;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The set-up for a shop: what touches health, dear orders and regular customers go to a person, the rest stays with the AI. */
public final class OnlineStore {
    /** Outlasts a weekend: what begins on Friday evening is called back on Monday. */
    private static final Duration PASSKEY = Duration.ofHours(72);

    private OnlineStore() {}

    /**
     * The policy that a shop begins with, as version 1.
     *
     * @param care key of the queue that everything goes to that is not about orders; also the fallback
     * @param orders key of the queue for dear orders and regular customers
     */
    public static EscalationPolicy policy(String care, String orders) {
        return new EscalationPolicy(
                1,
                ShippedWords.LANGUAGES,
                care,
                triggers(care, orders),
                ShippedWords.wordings(),
                ShippedWords.texts(),
                SlaTargets.standard(),
                Timings.standard(),
                PASSKEY,
                List.of());
    }

    private static List<Trigger> triggers(String care, String orders) {
        return List.of(
                new HealthSafety(Route.to(care, Urgency.IMMEDIATE), null),
                new ExplicitRequest(Route.to(care, Urgency.HIGH)),
                new TakenOver(Route.to(care, Urgency.HIGH)),
                new Direct(Route.to(care, Urgency.NORMAL)),
                new Keyword("law and payment disputes", Route.to(care, Urgency.HIGH), phrases()),
                new OrderValue(Route.to(orders, Urgency.NORMAL), new BigDecimal("75.00"), "USD"),
                new PurchaseCount(Route.to(orders, Urgency.NORMAL), 2, Set.of()),
                new OutOfScope(Route.to(care, Urgency.NORMAL)),
                new LowConfidence(Route.to(care, Urgency.NORMAL), 0.55, Map.of(), 2),
                new AiUnavailable(Route.to(care, Urgency.NORMAL), Duration.ofMinutes(10)));
    }

    private static Map<String, List<String>> phrases() {
        return Map.of(
                "en",
                List.of(
                        "lawyer",
                        "attorney",
                        "lawsuit",
                        "legal action",
                        "chargeback",
                        "consumer protection",
                        "better business bureau",
                        "small claims"),
                "de",
                List.of("Anwalt", "Rechtsanwalt", "Klage", "Rückbuchung", "Verbraucherzentrale", "Verbraucherschutz"));
    }
}
