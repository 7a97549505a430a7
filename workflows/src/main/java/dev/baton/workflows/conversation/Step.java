package dev.baton.workflows.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the story does next; a pure function of its state. */
sealed interface Step {
    /** Nothing: wait for an Update, the AI's draft or the alarm. */
    record Rest() implements Step {}

    /** Somebody asked for something. */
    record Act(Commands.Command command) implements Step {}

    /** The customer wrote to the AI: the words are judged before any model is asked. */
    record Check(List<Integer> seqs) implements Step {}

    /** The customer wrote while a person is awaited: the brief is renewed. */
    record RenewBrief(List<Integer> seqs) implements Step {}

    /** The customer wrote to a closed conversation. */
    record Reopen(List<Integer> seqs) implements Step {}

    /** The alarm rang. */
    record Look() implements Step {}

    /** The AI agent is asked. */
    record Answer(int seq) implements Step {}

    /**
     * The AI agent has drafted, or failed to.
     *
     * @param failure the failure's type; null if there is a draft
     */
    record Settle(int seq, @Nullable String failure) implements Step {}
}
