package dev.baton.trials.agent;

import dev.baton.trials.client.Answer;
import dev.baton.trials.client.DeskSide;

/** What a scripted person says and does in one conversation. */
public interface Part {
    /** Says the next thing. */
    Answer reply(DeskSide side);

    /**
     * True if the person gives the conversation away, now that nothing is unanswered.
     *
     * @param replies said since the person joined
     */
    boolean over(int replies);

    /** True if giving away means Completed; false: back to the AI. */
    boolean completes();
}
