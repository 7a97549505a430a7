package dev.baton.api.engine;

import dev.baton.store.conversation.ReadControl;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Something that somebody wants a story to do.
 *
 * @param requestId made before the first try; the Update's id
 * @param kind the Update's name
 * @param payload the Update's argument
 * @param seen true when the effect can be seen; that the request itself has changed control is always enough
 */
public record Command(
        UUID conversationId, UUID requestId, String kind, Map<String, ?> payload, Predicate<ReadControl.Now> seen) {

    /** A command whose effect is the change of control that carries its id. */
    public static Command changing(UUID conversationId, UUID requestId, String kind, Map<String, ?> payload) {
        return new Command(conversationId, requestId, kind, payload, now -> false);
    }
}
