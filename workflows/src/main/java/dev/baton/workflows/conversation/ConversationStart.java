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
 * @param continueAfter number of history events after which a quiet story continues as a new run; 0: the default
 */
public record ConversationStart(
        UUID conversationId,
        String channel,
        Duration idleLimit,
        @Nullable ConversationSnapshot snapshot,
        boolean restored,
        int continueAfter) {
    private static final int CONTINUE_AFTER = 1000;

    public ConversationStart {
        continueAfter = continueAfter == 0 ? CONTINUE_AFTER : continueAfter;
    }

    /** A conversation whose first words have just been written. */
    public static ConversationStart of(UUID conversationId, String channel, Duration idleLimit) {
        return new ConversationStart(conversationId, channel, idleLimit, null, false, 0);
    }

    /** A conversation whose workflow is missing. */
    public static ConversationStart restored(
            UUID conversationId, String channel, Duration idleLimit, ConversationSnapshot snapshot) {
        return new ConversationStart(conversationId, channel, idleLimit, snapshot, true, 0);
    }

    ConversationStart continued(ConversationSnapshot next) {
        return new ConversationStart(conversationId, channel, idleLimit, next, false, continueAfter);
    }
}
