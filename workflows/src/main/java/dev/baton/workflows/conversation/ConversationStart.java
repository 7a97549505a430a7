package dev.baton.workflows.conversation;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Input of a run.
 *
 * @param idleLimit how long nobody may write before the first look at the clocks
 * @param snapshot what an earlier run knew; null for a new conversation
 * @param restored true if the workflow was missing and is started again from the stored snapshot: what was written
 *     since must be asked from the store
 */
public record ConversationStart(
        UUID conversationId,
        String channel,
        Duration idleLimit,
        @Nullable ConversationSnapshot snapshot,
        boolean restored) {
    public static ConversationStart of(UUID conversationId, String channel, Duration idleLimit) {
        return new ConversationStart(conversationId, channel, idleLimit, null, false);
    }
}
