package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Control;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the Temporal UI says of a conversation now, in Markdown; no words of the customer and no name. */
final class Details {
    private Details() {}

    static String of(ConversationState state) {
        Standing standing = state.standing();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("**%s** since %s (epoch %d, episode %d)%s"
                .formatted(
                        standing.control(),
                        seconds(standing.since()),
                        standing.epoch(),
                        standing.episode(),
                        said(", because ", standing.because())));
        if (standing.reason() != null) {
            paragraphs.add("handoff: " + standing.reason()
                    + said(", urgency ", standing.urgency())
                    + said(", queue ", standing.queue())
                    + said(", policy ", standing.policyVersion()));
        }
        if (standing.agentId() != null) {
            paragraphs.add("agent: " + standing.agentId());
        }
        paragraphs.add("awaits: " + awaits(state));
        paragraphs.add("until: " + until(state));
        Instant look = state.nextLook();
        if (look != null) {
            paragraphs.add("the clocks are looked at again: " + seconds(look));
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    /** What ends the present wait, and when: "TIME_TO_HUMAN due 2026-11-21T14:03:41Z". */
    static String until(ConversationState state) {
        Instant due = state.dueAt();
        return due == null ? state.awaited() : state.awaited() + " " + seconds(due);
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

    private static String said(String label, @Nullable Object value) {
        return value == null ? "" : label + value;
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
