package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.ByHand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tries every trigger of a policy on the facts of one turn. */
final class Judge {
    private Judge() {}

    static Decision judge(EscalationPolicy policy, TurnFacts facts) {
        List<Tried> trace = new ArrayList<>();
        List<Trigger> fired = new ArrayList<>();
        for (Trigger trigger : policy.triggers()) {
            Tried tried = tried(trigger, facts);
            trace.add(tried);
            if (tried.fired()) {
                fired.add(trigger);
            }
        }
        ByHand byHand = facts.byHand();
        if (fired.isEmpty()) {
            return byHand == null
                    ? new Decision(policy.version(), false, null, null, null, List.of(), trace)
                    : obeyed(policy, byHand, trace);
        }
        // Sorting is stable: among equals the policy's order decides.
        List<Trigger> led = fired.stream()
                .sorted(Comparator.comparing(trigger -> trigger.route().urgency()))
                .toList();
        Trigger leading = led.getFirst();
        String queue = byHand != null && byHand.queue() != null
                ? byHand.queue()
                : leading.route().queue();
        List<ReasonCode> others = fired.stream()
                .filter(t -> t != leading)
                .map(Trigger::reason)
                .distinct()
                .toList();
        return new Decision(
                policy.version(), true, leading.reason(), leading.route().urgency(), queue, others, trace);
    }

    private static Tried tried(Trigger trigger, TurnFacts facts) {
        if (!trigger.route().enabled()) {
            return Tried.not(trigger, Tried.Result.OFF, "not tried", "switched off");
        }
        if (!trigger.subjects().contains(facts.subject())) {
            return Tried.not(trigger, Tried.Result.NOT_ASKED, "not tried", "looks at " + words(trigger));
        }
        return trigger.on(facts);
    }

    private static String words(Trigger trigger) {
        return String.join(
                " or ",
                trigger.subjects().stream()
                        .sorted()
                        .map(s -> s.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** A person's act counts even where the policy has no trigger for it: nobody who asks is left without an answer. */
    private static Decision obeyed(EscalationPolicy policy, ByHand byHand, List<Tried> trace) {
        ReasonCode reason = switch (byHand.act()) {
            case ASKED -> ReasonCode.EXPLICIT_REQUEST;
            case TAKEN_OVER -> ReasonCode.TAKEN_OVER;
            case DIRECT -> ReasonCode.DIRECT;
        };
        String queue = byHand.queue() == null ? policy.fallbackQueue() : byHand.queue();
        return new Decision(policy.version(), true, reason, Urgency.NORMAL, queue, List.of(), trace);
    }
}
