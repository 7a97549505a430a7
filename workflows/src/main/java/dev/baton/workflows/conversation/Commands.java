package dev.baton.workflows.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the outside tells the story. Ids and facts only: words stay in the store. {@code requestId} is made by the caller
 * before the first try and is the Update id.
 */
public final class Commands {
    private Commands() {}

    /** @param seq the message's number in its conversation; messages are told in this order */
    public record CustomerMessage(UUID messageId, int seq) {}

    /** Somebody wants something; asked again with the same id, nothing more happens. */
    public sealed interface Command {
        UUID requestId();
    }

    public record AskForPerson(UUID requestId) implements Command {}

    public record ChooseAi(UUID requestId) implements Command {}

    public record EndByCustomer(UUID requestId) implements Command {}

    public record TakeOver(UUID requestId, UUID agentId) implements Command {}

    /** @param leaseId id of the assignment row; also the Update id */
    public record OfferAccepted(UUID leaseId, UUID agentId, UUID ticketId) implements Command {
        @Override
        public UUID requestId() {
            return leaseId;
        }
    }

    public record OfferDeclined(UUID requestId, UUID offerId) implements Command {}

    /** @param agentId the agent in charge */
    public record ReturnToAi(UUID requestId, UUID agentId) implements Command {}

    /**
     * @param agentId the agent in charge, also when a lead forces it: a release that comes after somebody else has taken
     *     over must not hit that one
     * @param queue the queue to put it into; null: the one that it came from
     * @param byAgentId the lead who forces it; null: the agent in charge asks
     */
    public record Release(
            UUID requestId,
            UUID agentId,
            @Nullable String queue,
            @Nullable UUID byAgentId) implements Command {}

    /** @param agentId the agent in charge */
    public record Resolved(UUID requestId, UUID agentId) implements Command {}

    /**
     * @param what in a few words without personal data, for the history: "offer made", "calendar changed"
     * @param notLaterThan the new row's instant, if known: the alarm must not ring later than that; null: look now
     */
    public record LookAgain(
            UUID requestId, String what, @Nullable Instant notLaterThan) implements Command {}
}
