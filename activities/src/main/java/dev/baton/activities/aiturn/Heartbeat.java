package dev.baton.activities.aiturn;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives a sign of life every second beside a call that blocks, and ends the call when the sign is no longer wanted. */
public final class Heartbeat {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Runnable sign;
    private final Duration limit;

    /**
     * @param sign throws when nobody waits for the call any more
     * @param limit after which the call has failed
     */
    public Heartbeat(Runnable sign, Duration limit) {
        this.sign = sign;
        this.limit = limit;
    }

    /**
     * Makes the call on a virtual thread: interrupting that one closes the socket that it reads from.
     *
     * @throws ModelFailure.Unavailable when the limit has passed
     */
    public <T> T beside(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofVirtual().name("ai-call").start(task);
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                long left = Math.min(INTERVAL.toNanos(), end - System.nanoTime());
                if (left <= 0) {
                    throw new ModelFailure.Unavailable("no answer within " + limit.toMillis() + " ms");
                }
                try {
                    return task.get(left, TimeUnit.NANOSECONDS);
                } catch (TimeoutException notYet) {
                    sign.run();
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure.Unavailable("the worker is stopping");
        } finally {
            task.cancel(true);
        }
    }
}
