package dev.baton.activities.knowledge;

/**
 * From the score of a passage to a confidence.
 *
 * <p>confidence = 1 / (1 + exp(-(score - {@value #EVEN}) / {@value #SLOPE})): 0.5 where as many questions are answered
 * by the article found as not. Chosen on the questions of the example shop (ours); a language model's answer brings its
 * own confidence and does not use this.
 */
final class Confidence {

    /** Below this the customer is asked back, or offered a person (the desk's default limit). */
    static final double LIMIT = 0.55;

    /** Below this score the knowledge is taken to hold nothing on the question. */
    static final double NOTHING_RELEVANT = 0.34;

    private static final double EVEN = 0.37;
    private static final double SLOPE = 0.05;

    private Confidence() {}

    static double of(double score) {
        return 1 / (1 + Math.exp(-(score - EVEN) / SLOPE));
    }
}
