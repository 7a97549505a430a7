package dev.baton.trials.client;

/** No answer came: whether the request had an effect is unknown, and repeating it with the same key must be harmless. */
public final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unanswered(String asked, Throwable cause) {
        super(asked + " -> no answer: " + cause, cause);
    }
}
