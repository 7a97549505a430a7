package dev.baton.domain.escalation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the policy said about one turn. The same facts and the same version give it again.
 *
 * @param reason the leading one; present exactly if it escalates, like urgency and queue
 * @param others what else fired, in the order of the policy
 * @param trace every trigger of the policy, in its order
 */
public record Decision(
        int policyVersion,
        boolean escalate,
        @Nullable ReasonCode reason,
        @Nullable Urgency urgency,
        @Nullable String queue,
        List<ReasonCode> others,
        List<Tried> trace) {
    public Decision {
        if (escalate != (reason != null) || escalate != (urgency != null) || escalate != (queue != null)) {
            throw new IllegalArgumentException("escalate " + escalate + ": " + reason + ", " + urgency + ", " + queue);
        }
        others = List.copyOf(others);
        trace = List.copyOf(trace);
    }

    /**
     * Facts behind this escalation that outlast it, as "ORDER_VALUE:FH-1002". Once a person has had the conversation they
     * are settled: see {@link TurnFacts.Before#settled()}.
     */
    public List<String> standing() {
        return trace.stream()
                .filter(Tried::fired)
                .flatMap(tried -> Stream.ofNullable(tried.standing()))
                .toList();
    }
}
