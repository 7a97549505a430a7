package dev.baton.workflows.conversation;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one timer of a conversation, at the earliest of all its deadlines. Within an epoch it is only moved to an earlier
 * instant; else it rings, the story looks, and it is set again. A change of control moves it either way.
 */
final class Alarm {
    private final Runnable rung;
    private @Nullable CancellationScope scope;
    private @Nullable Instant at;
    private int epoch;

    Alarm(Runnable rung) {
        this.rung = rung;
    }

    /** The story's clock: the same in every replay. */
    static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    void at(@Nullable Instant instant, String label, int newEpoch) {
        if (instant == null || (at != null && !moves(at, instant, newEpoch))) {
            return;
        }
        off();
        at = instant;
        epoch = newEpoch;
        CancellationScope timer = Workflow.newCancellationScope(() -> Workflow.newTimer(
                        until(instant),
                        TimerOptions.newBuilder().setSummary(Stubs.brief(label)).build())
                .handle((ignored, cancelled) -> {
                    if (cancelled == null) {
                        scope = null;
                        at = null;
                        rung.run();
                    }
                    return null;
                }));
        scope = timer;
        timer.run();
    }

    private boolean moves(Instant from, Instant to, int newEpoch) {
        return newEpoch == epoch ? to.isBefore(from) : !to.equals(from);
    }

    private void off() {
        if (scope != null) {
            scope.cancel("moved");
            scope = null;
            at = null;
        }
    }

    private static Duration until(Instant instant) {
        Duration left = Duration.between(now(), instant);
        return left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left;
    }
}
