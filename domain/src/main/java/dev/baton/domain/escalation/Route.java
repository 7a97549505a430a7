package dev.baton.domain.escalation;

/**
 * Where a trigger sends a conversation.
 *
 * @param queue key of the queue
 * @param enabled false: the trigger is switched off and only named in the trace
 */
public record Route(Urgency urgency, String queue, boolean enabled) {
    public static Route to(String queue, Urgency urgency) {
        return new Route(urgency, queue, true);
    }
}
