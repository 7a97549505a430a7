package dev.baton.api.conversation;

import java.util.List;

/** @param more true if there are further messages after the last one here */
public record Page(List<MessageView> messages, boolean more) {
    static Page of(List<MessageView> messages, int limit) {
        return new Page(messages, messages.size() == limit);
    }
}
