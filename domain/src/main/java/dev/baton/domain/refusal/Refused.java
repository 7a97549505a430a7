package dev.baton.domain.refusal;

/**
 * A refusal on its way to whoever asked. The message is the code alone, because the engine keeps only the message of an
 * exception that a validator throws.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
