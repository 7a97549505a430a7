package dev.baton.domain.sla;

import dev.baton.domain.conversation.Control;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens in a conversation that its clocks react to. */
public sealed interface ClockEvent {
    /** When it happened. */
    Instant at();

    /**
     * A person is needed: an episode begins.
     *
     * @param resumes the RESOLUTION clock of the last episode, if its ticket was closed with the conversation and the
     *     customer wrote again: what it used counts on. Null: there was none, or it was handed back to the AI
     */
    record Escalated(Instant at, @Nullable Clock resumes) implements ClockEvent {}

    /** Control became HUMAN. */
    record Joined(Instant at) implements ClockEvent {}

    /** The person in charge wrote in public. Notes, the AI and the system change nothing. */
    record PersonWrote(Instant at) implements ClockEvent {}

    /**
     * The customer wrote.
     *
     * @param noneUnanswered no earlier customer message waits for an answer
     */
    record CustomerWrote(Instant at, Control control, int seq, boolean noneUnanswered) implements ClockEvent {}

    /**
     * The ticket is closed or the conversation handed back: the episode is over.
     *
     * @param served a person had joined in it
     */
    record Ended(Instant at, boolean served) implements ClockEvent {}

    /** Urgency, queue, calendar or targets are others from now on. */
    record Retargeted(Instant at) implements ClockEvent {}
}
