package dev.baton.workflows.handoff;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.sla.Outlook;
import dev.baton.workflows.conversation.ConversationSnapshot;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Steps of a handoff; local activities, each one transaction. Every change of control is conditional on the epoch, writes
 * control, epoch, reason, ownership and event together, and is keyed: asked again with the same key it answers as the first
 * time. Together these rows are the snapshot that a missing story is started from.
 */
@ActivityInterface
public interface HandoffSteps {
    /** The customer asked by hand (no message to judge): writes the decision, EXPLICIT_REQUEST. */
    @ActivityMethod(name = "DecideByHand")
    Escalation decideByHand(ByHand asked);

    /**
     * Control becomes WAITING_FOR_HUMAN and a new episode begins; the pending AI draft is dropped. From CLOSED as well,
     * with the cause WROTE_AGAIN_FOR_PERSON. Key: the decision's id.
     */
    @ActivityMethod(name = "Escalate")
    Changed escalate(Escalate escalate);

    /** Writes one system line to the customer, once per (episode, line): why and how long, joined, returned, closed. */
    @ActivityMethod(name = "TellCustomer")
    void tellCustomer(Tell tell);

    /** Writes the next version of the brief, from what the store knows now. Key: (episode, last message's number). */
    @ActivityMethod(name = "Summarize")
    Briefed summarize(Episode episode);

    /** Opens the episode's ticket, once. */
    @ActivityMethod(name = "OpenTicket")
    OpenedTicket openTicket(Episode episode);

    /** Puts the ticket into its queue, or on the list for the next opening with a promise; starts the clocks; offers it. Once an epoch. */
    @ActivityMethod(name = "Enqueue")
    Queued enqueue(Episode episode);

    /** Offers the waiting ticket to the next agent who may take it, if there is one (declined, timed out). */
    @ActivityMethod(name = "OfferNext")
    Outlook offerNext(Episode episode);

    /**
     * The agent who holds the lease joins: control becomes HUMAN, from WAITING_FOR_HUMAN (ACCEPTED) or, by transfer, from
     * HUMAN (TRANSFER_ACCEPTED). Refused when the lease is no longer good. Key: the lease's id.
     */
    @ActivityMethod(name = "Connect")
    Joined connect(Connect connect);

    /** A person takes over by hand: control becomes HUMAN, episode and assignment are opened if there are none. */
    @ActivityMethod(name = "TakeOver")
    Joined takeOver(TakeOver takeOver);

    /** Control becomes AI: handed back, chosen by the customer, or the longest wait. */
    @ActivityMethod(name = "ReturnToAi")
    Returned returnToAi(Change change);

    /** Control becomes WAITING_FOR_HUMAN again: released, transferred to a queue, lease ran out. */
    @ActivityMethod(name = "Release")
    Changed release(Change change);

    /** Ends ticket and episode with the outcome of the last change, stops the clocks, frees the capacity; once. */
    @ActivityMethod(name = "CloseTicket")
    Outlook closeTicket(Episode episode);

    /** Control becomes CLOSED. */
    @ActivityMethod(name = "Close")
    Closed close(Change change);

    /** The customer wrote to a closed conversation: control becomes AI. The message is then judged like any other. */
    @ActivityMethod(name = "Reopen")
    Changed reopen(Change change);

    /**
     * What the rows say now. For a story that finds that they have moved on without it, as after a crash between a
     * step's commit and its record in the history.
     */
    @ActivityMethod(name = "ReadSnapshot")
    ConversationSnapshot readSnapshot(UUID conversationId);

    /** The customer messages after {@code afterSeq}, for a story that was started again from its snapshot. */
    @ActivityMethod(name = "CatchUp")
    List<Integer> catchUp(UUID conversationId, int afterSeq);

    record ByHand(UUID conversationId, int epoch, UUID requestId) {}

    /** @param epoch the epoch in force; the change is refused (null result fields say so) when it has moved on */
    record Escalate(UUID conversationId, int epoch, Cause cause, Escalation escalation) {}

    /** @param episode the handoff's number in its conversation, from 1; 0 if there was none */
    record Episode(UUID conversationId, int epoch, int episode) {}

    /** Which system line; the wording is the policy's, in the customer's language. */
    enum Line {
        WHY_AND_HOW_LONG,
        JOINED,
        RETURNED_TO_AI,
        AGENT_LEFT,
        WITHDRAWN,
        LONGER_THAN_SAID,
        CLOSED,
        IDLE_CLOSED,
        ABANDONED
    }

    /** @param epoch the epoch that the line belongs to; part of its key */
    record Tell(UUID conversationId, int epoch, int episode, Line line) {}

    record Connect(UUID conversationId, int epoch, UUID leaseId) {}

    record TakeOver(UUID conversationId, int epoch, UUID requestId, UUID agentId) {}

    /**
     * @param requestKey what makes the change unique: the request's id, or the clock and mark that rang
     * @param agentId the agent in charge, if it is an agent's act; null if it is the customer's or a clock's
     * @param queue target queue of a transfer
     * @param byAgentId who acts, if not the agent in charge
     */
    record Change(
            UUID conversationId,
            int epoch,
            Cause cause,
            String requestKey,
            @Nullable UUID agentId,
            @Nullable String queue,
            @Nullable UUID byAgentId) {}

    /**
     * @param refused a code of Refusal, or null if control has changed
     * @param epoch the epoch in force now
     */
    record Changed(@Nullable String refused, int epoch, int episode) {}

    record Briefed(int version) {}

    record OpenedTicket(UUID ticketId, long number) {}

    /**
     * @param queue the ticket's; null: no episode is open any longer, so nothing waits
     * @param opensAt when the queue opens (ISO instant); null: it is open
     */
    record Queued(@Nullable String queue, @Nullable String opensAt, Outlook outlook) {}

    /**
     * @param unheard customer messages that nobody has answered and that the AI shall: written while a person was awaited
     *     or there. The one that made the AI escalate is not among them, or it would escalate again
     */
    record Returned(@Nullable String refused, int epoch, List<Integer> unheard, Outlook outlook) {}

    record Joined(
            @Nullable String refused,
            int epoch,
            int episode,
            @Nullable UUID agentId,
            Outlook outlook) {}

    /** @param reopenUntil ISO instant until which the customer can go on with this conversation */
    record Closed(@Nullable String refused, int epoch, String reopenUntil) {}
}
