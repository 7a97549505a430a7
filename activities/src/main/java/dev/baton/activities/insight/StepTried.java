package dev.baton.activities.insight;

/**
 * A step that was proposed to the customer.
 *
 * @param text the sentence that proposed it
 * @param outcome what the customer's next message says of it
 * @param turn index of the turn that proposed it, from 0
 */
public record StepTried(String text, Outcome outcome, int turn) {

    /** What became of a step. */
    public enum Outcome {
        WORKED,
        FAILED,
        NOT_TRIED
    }
}
