package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.workflows.handoff.Escalation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has control, since when and why. Reason, urgency, queue and policy are those of the running or the last handoff.
 *
 * @param episode handoffs so far
 * @param because null in a conversation's first control
 * @param agentId the person in charge; null unless control is HUMAN
 */
record Standing(
        Control control,
        int epoch,
        int episode,
        Instant since,
        @Nullable Cause because,
        @Nullable ReasonCode reason,
        @Nullable Urgency urgency,
        @Nullable String queue,
        @Nullable UUID agentId,
        @Nullable Integer policyVersion) {

    static Standing opened(Instant at) {
        return new Standing(Control.AI, 1, 0, at, null, null, null, null, null, null);
    }

    static Standing of(ConversationSnapshot snapshot) {
        return new Standing(
                snapshot.control(),
                snapshot.epoch(),
                snapshot.episode(),
                snapshot.controlSince(),
                snapshot.because(),
                snapshot.reason(),
                snapshot.urgency(),
                snapshot.queue(),
                snapshot.agentId(),
                snapshot.policyVersion());
    }

    /** Control changes within the episode, or to the AI or nobody; reason and queue of the last handoff stay to be seen. */
    Standing by(Cause cause, int newEpoch, Instant at) {
        return new Standing(cause.to(), newEpoch, episode, at, cause, reason, urgency, queue, null, policyVersion);
    }

    /** A new episode begins. */
    Standing escalated(Cause cause, int newEpoch, int newEpisode, Escalation why, Instant at) {
        return new Standing(
                cause.to(),
                newEpoch,
                newEpisode,
                at,
                cause,
                why.reason(),
                why.urgency(),
                why.queue(),
                null,
                why.policyVersion());
    }

    /** A person joins; if no episode was running, one begins with the take-over as its reason. */
    Standing joined(Cause cause, int newEpoch, int newEpisode, @Nullable UUID agent, Instant at) {
        boolean begins = newEpisode != episode;
        return new Standing(
                cause.to(),
                newEpoch,
                newEpisode,
                at,
                cause,
                begins ? ReasonCode.TAKEN_OVER : reason,
                begins ? null : urgency,
                begins ? null : queue,
                agent,
                policyVersion);
    }

    Standing queued(String newQueue) {
        return new Standing(control, epoch, episode, since, because, reason, urgency, newQueue, agentId, policyVersion);
    }
}
