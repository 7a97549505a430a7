package dev.baton.activities.aiturn;

import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The model gave no answer. Says what happened in our words: what the other side sent may hold anything. */
public abstract sealed class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ModelFailure(String message) {
        super(message, null, false, false);
    }

    /** As the engine takes it: with a type, the wait before the next try, and whether there is one. */
    public abstract ApplicationFailure toApplicationFailure();

    /** Too many requests. */
    public static final class Busy extends ModelFailure {
        private static final long serialVersionUID = 1L;
        private final @Nullable Duration retryAfter;

        /** @param retryAfter as the other side says; null if it does not */
        public Busy(String message, @Nullable Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        @Override
        public ApplicationFailure toApplicationFailure() {
            return ApplicationFailure.newBuilder()
                    .setMessage(getMessage())
                    .setType("ModelBusy")
                    .setNextRetryDelay(retryAfter)
                    .build();
        }
    }

    /** Away, slow, broken, or its answer could not be read: the next try may do better. */
    public static final class Unavailable extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }

        @Override
        public ApplicationFailure toApplicationFailure() {
            return ApplicationFailure.newFailure(getMessage(), "ModelUnavailable");
        }
    }

    /** It will not answer this, however often it is asked. */
    public static final class Rejected extends ModelFailure {
        private static final long serialVersionUID = 1L;
        private final boolean keyRefused;

        /** @param keyRefused the key is wrong or may not: every turn will fail until somebody mends it */
        public Rejected(String message, boolean keyRefused) {
            super(message);
            this.keyRefused = keyRefused;
        }

        public boolean keyRefused() {
            return keyRefused;
        }

        @Override
        public ApplicationFailure toApplicationFailure() {
            return ApplicationFailure.newNonRetryableFailure(getMessage(), "ModelRejected");
        }
    }
}
