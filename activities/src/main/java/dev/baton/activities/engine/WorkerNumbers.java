package dev.baton.activities.engine;

import io.temporal.spring.boot.WorkerOptionsCustomizer;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The options of every worker for which the starter has no key. */
@Component
class WorkerNumbers implements WorkerOptionsCustomizer {
    /** A story that a dead worker had in its cache waits no longer than this for another one. */
    static final Duration STICKY = Duration.ofSeconds(1);
    /** An activity's heartbeat reaches the server at least so often: a dead worker is noticed soon after its last one. */
    static final Duration HEARTBEAT = Duration.ofMillis(500);
    /** A workflow thread on two busy processors may be late; it is not stuck. */
    static final Duration DEADLOCK = Duration.ofSeconds(5);

    @Override
    public WorkerOptions.Builder customize(WorkerOptions.Builder options, String worker, String taskQueue) {
        return options.setStickyQueueScheduleToStartTimeout(STICKY)
                .setDefaultHeartbeatThrottleInterval(HEARTBEAT)
                .setMaxHeartbeatThrottleInterval(HEARTBEAT)
                .setDefaultDeadlockDetectionTimeout(DEADLOCK.toMillis());
    }
}
