package dev.baton.store.handoff;

import dev.baton.domain.conversation.Cause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of control that somebody or something asks for.
 *
 * @param epoch the one under which it was decided
 * @param requestKey asked again with the same key, the answer is the first one's
 * @param agentId the agent in charge, if the cause is an agent's act; null: the customer's or a clock's
 * @param queue where a transfer leads; null: the ticket's queue
 * @param byAgentId who acts, if it is not the agent in charge
 */
public record Turnover(
        UUID conversationId,
        int epoch,
        Cause cause,
        String requestKey,
        @Nullable UUID agentId,
        @Nullable String queue,
        @Nullable UUID byAgentId,
        Instant at) {
    String actor() {
        if (agentId != null) {
            return "agent:" + (byAgentId == null ? agentId : byAgentId);
        }
        return switch (cause) {
            case CUSTOMER_CHOSE_AI, ENDED_BY_CUSTOMER, WROTE_AGAIN -> "customer";
            default -> "clock";
        };
    }
}
