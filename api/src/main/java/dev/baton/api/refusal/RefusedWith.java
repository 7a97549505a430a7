package dev.baton.api.refusal;

import dev.baton.domain.refusal.Refusal;
import java.util.List;
import java.util.Map;

/** A refusal that says more than its code: which field, who was faster, when to try again. */
public final class RefusedWith extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient Map<String, Object> more;
    private final int retryAfterSeconds;

    private RefusedWith(Refusal refusal, Map<String, Object> more, int retryAfterSeconds) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.more = Map.copyOf(more);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** @param more members of the problem, beside its code; no personal data that the asker may not see */
    public static RefusedWith details(Refusal refusal, Map<String, Object> more) {
        return new RefusedWith(refusal, more, 0);
    }

    /** Refused as INVALID_INPUT because of one field or parameter. */
    public static RefusedWith field(String field, String message) {
        return details(Refusal.INVALID_INPUT, Map.of("errors", List.of(new FieldProblem(field, message))));
    }

    public static RefusedWith retryAfter(Refusal refusal, int seconds) {
        return new RefusedWith(refusal, Map.of(), seconds);
    }

    Refusal refusal() {
        return refusal;
    }

    Map<String, Object> more() {
        return more;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
