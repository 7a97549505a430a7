package dev.baton.domain.conversation;

import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands, as its rows say.
 *
 * @param because why control last changed; null in its first control
 * @param reason of the last handoff, like urgency, queue and policy version; null if there was none
 * @param agentId the person in charge; present exactly while control is HUMAN
 * @param settledSeq number of the last message that needs nothing more from the story: answered, left to a person, or before
 *     the conversation was closed
 * @param reopenUntil until when a closed conversation can go on; null while it is open
 */
public record Snapshot(
        UUID conversationId,
        String channel,
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
        int settledSeq,
        @Nullable Instant reopenUntil) {}
