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

    public record AskForPerson(UUID requestId) {}

    public record ChooseAi(UUID requestId) {}

    public record EndByCustomer(UUID requestId) {}

    public record TakeOver(UUID requestId, UUID agentId) {}

    /** @param leaseId id of the assignment row; also the Update id */
    public record OfferAccepted(UUID leaseId, UUID agentId, UUID ticketId) {}

    public record OfferDeclined(UUID requestId, UUID offerId) {}

    public record ReturnToAi(UUID requestId, UUID agentId) {}

    /** @param queue the queue to put it into; null: the one that it came from */
    public record Release(
            UUID requestId, UUID agentId, @Nullable String queue) {}

    public record Resolved(UUID requestId, UUID agentId) {}

    /**
     * @param what in a few words without personal data, for the history: "offer made", "calendar changed"
     * @param notLaterThan the new row's instant, if known: the alarm must not ring later than that
     */
    public record LookAgain(
            UUID requestId, String what, @Nullable Instant notLaterThan) {}
}
