package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.Snapshot;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the story knows of its conversation: carried over continue-as-new, and read from the rows of the store when a
 * workflow is missing. Ids, numbers and instants only. New components must have a default for null; none is ever renamed.
 *
 * @param epoch the ownership epoch; each change of control adds one
 * @param episode handoffs so far
 * @param because why control last changed; null for a conversation in its first control
 * @param heardSeq number of the last customer message that the story was told of. From the rows: the last one that was
 *     answered or, in a closed conversation, the last message before it was closed
 * @param unchecked customer messages that were noted and not yet checked for triggers, in order
 * @param unanswered customer messages that were checked and await the AI's answer, in order
 * @param nextLook when the clocks must be looked at; null if nothing runs
 * @param reopenUntil until when the customer can go on; present exactly while control is CLOSED
 * @param recentRequests the last 100 request ids, so that a repeated command is recognised
 */
public record ConversationSnapshot(
        Control control,
        int epoch,
        int episode,
        Instant controlSince,
        @Nullable Cause because,
        @Nullable ReasonCode reason,
        @Nullable Urgency urgency,
        @Nullable String queue,
        @Nullable UUID agentId,
        @Nullable Integer policyVersion,
        int heardSeq,
        List<Integer> unchecked,
        List<Integer> unanswered,
        @Nullable Instant nextLook,
        @Nullable String awaited,
        @Nullable Instant reopenUntil,
        List<UUID> recentRequests) {
    /** What the rows say; the story looks at its clocks at once and catches up on what was written meanwhile. */
    public static ConversationSnapshot of(Snapshot rows) {
        return new ConversationSnapshot(
                rows.control(),
                rows.epoch(),
                rows.episode(),
                rows.controlSince(),
                rows.because(),
                rows.reason(),
                rows.urgency(),
                rows.queue(),
                rows.agentId(),
                rows.policyVersion(),
                rows.settledSeq(),
                List.of(),
                List.of(),
                null,
                null,
                rows.reopenUntil(),
                List.of());
    }
}
