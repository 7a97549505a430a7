package dev.baton.api.engine;

import dev.baton.domain.refusal.Refusal;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateTimeoutOrCancelledException;
import io.temporal.failure.ApplicationFailure;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the engine's exceptions mean to whoever told a story something. */
final class EngineErrors {
    private EngineErrors() {}

    static Told read(Throwable e) {
        if (find(e, WorkflowUpdateTimeoutOrCancelledException.class) != null) {
            return new Told.Unknown("deadline");
        }
        if (e instanceof WorkflowUpdateException) {
            ApplicationFailure failure = find(e, ApplicationFailure.class);
            return failure == null ? new Told.Unknown("update failed") : refused(failure);
        }
        StatusRuntimeException status = find(e, StatusRuntimeException.class);
        if (status == null) {
            return new Told.Unknown(e.getClass().getSimpleName());
        }
        Status.Code code = status.getStatus().getCode();
        return switch (code) {
            // update-with-start on a conversation that is closed for good
            case ALREADY_EXISTS -> new Told.No(Refusal.REOPEN_WINDOW_PASSED);
            // FAILED_PRECONDITION: a task of this one story fails or timed out; the engine and all other stories are
            // well
            case DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, CANCELLED, ABORTED, FAILED_PRECONDITION ->
                new Told.Unknown(code.name());
            default -> new Told.Away(code.name());
        };
    }

    /** A validator's code is the failure's message, a handler's is its type. */
    private static Told refused(ApplicationFailure failure) {
        Optional<Refusal> code = refusal(failure.getOriginalMessage()).or(() -> refusal(failure.getType()));
        if (code.isEmpty() || code.get() == Refusal.DRAINING) {
            return new Told.Unknown(String.valueOf(failure.getType()));
        }
        return new Told.No(code.get());
    }

    private static Optional<Refusal> refusal(@Nullable String name) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.name().equals(name))
                .findFirst();
    }

    private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> type) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
