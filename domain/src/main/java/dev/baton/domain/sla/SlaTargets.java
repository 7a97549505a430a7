package dev.baton.domain.sla;

import dev.baton.domain.escalation.Urgency;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long each promise may take, in open time of the serving queue's calendar.
 *
 * @param targets complete: every metric for every urgency, each longer than zero
 * @param pauseForCustomer RESOLUTION stands still while the customer is expected to write
 */
public record SlaTargets(Map<SlaMetric, Map<Urgency, Duration>> targets, boolean pauseForCustomer) {
    public SlaTargets {
        Map<SlaMetric, Map<Urgency, Duration>> copy = new EnumMap<>(SlaMetric.class);
        for (SlaMetric metric : SlaMetric.values()) {
            Map<Urgency, Duration> row = Map.copyOf(targets.getOrDefault(metric, Map.of()));
            for (Urgency urgency : Urgency.values()) {
                Duration target = row.get(urgency);
                if (target == null || !target.isPositive()) {
                    throw new IllegalArgumentException("target of " + metric + " for " + urgency + ": " + target);
                }
            }
            copy.put(metric, row);
        }
        targets = Map.copyOf(copy);
    }

    /** Numbers to begin with. */
    public static SlaTargets standard() {
        return new SlaTargets(
                Map.of(
                        SlaMetric.TIME_TO_HUMAN, seconds(90, 90, 300, 900),
                        SlaMetric.FIRST_HUMAN_RESPONSE, seconds(120, 180, 300, 900),
                        SlaMetric.NEXT_RESPONSE, seconds(120, 180, 300, 900),
                        SlaMetric.RESOLUTION, seconds(4 * 3600, 8 * 3600, 24 * 3600, 48 * 3600)),
                true);
    }

    public Duration of(SlaMetric metric, Urgency urgency) {
        Duration target = targets.getOrDefault(metric, Map.of()).get(urgency);
        if (target == null) {
            throw new IllegalStateException("checked in the constructor");
        }
        return target;
    }

    private static Map<Urgency, Duration> seconds(int immediate, int high, int normal, int low) {
        return Map.of(
                Urgency.IMMEDIATE, Duration.ofSeconds(immediate),
                Urgency.HIGH, Duration.ofSeconds(high),
                Urgency.NORMAL, Duration.ofSeconds(normal),
                Urgency.LOW, Duration.ofSeconds(low));
    }
}
