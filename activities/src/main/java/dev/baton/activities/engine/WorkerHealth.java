package dev.baton.activities.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A worker is ready when it polls, not when its context has started. */
@Component("worker")
class WorkerHealth implements HealthIndicator {
    private final WorkerLifecycle worker;

    WorkerHealth(WorkerLifecycle worker) {
        this.worker = worker;
    }

    @Override
    public Health health() {
        String obstacle = worker.obstacle();
        return obstacle == null
                ? Health.up().build()
                : Health.down().withDetail("obstacle", obstacle).build();
    }
}
