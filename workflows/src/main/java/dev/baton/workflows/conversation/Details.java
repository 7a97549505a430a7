package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Control;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the Temporal UI says of a conversation now, in Markdown; no words of the customer and no name. */
final class Details {
    private Details() {}

    static String of(ConversationState state) {
        Standing standing = state.standing();
        StringBuilder text = new StringBuilder("**%s** since %s (epoch %d, episode %d)%s\n"
                .formatted(
                        standing.control(),
                        seconds(standing.since()),
                        standing.epoch(),
                        standing.episode(),
                        standing.because() == null ? "" : ", because " + standing.because()));
        if (standing.reason() != null) {
            text.append("\nhandoff: ").append(standing.reason());
            append(text, ", urgency ", standing.urgency());
            append(text, ", queue ", standing.queue());
            append(text, ", policy ", standing.policyVersion());
            text.append('\n');
        }
        append(text, "\nagent: ", standing.agentId());
        text.append("\nawaits: ").append(awaits(state)).append('\n');
        text.append("\nnext look: ").append(state.awaited());
        append(text, ", at ", state.nextLook() == null ? null : seconds(state.nextLook()));
        return text.append('\n').toString();
    }

    private static String awaits(ConversationState state) {
        Control control = state.standing().control();
        Integer answering = state.answering();
        return switch (control) {
            case AI -> answering == null ? "the customer writes" : "the AI agent answers message " + answering;
            case WAITING_FOR_HUMAN -> "an agent accepts";
            case HUMAN -> "the agent and the customer are done";
            case CLOSED -> "the customer writes again, or the window passes";
        };
    }

    private static void append(StringBuilder text, String label, @Nullable Object value) {
        if (value != null) {
            text.append(label).append(value);
        }
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
