package dev.baton.api.health;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** While the engine is away, messages are kept and people go on talking: it is shown, and this process stays ready. */
@Component("engine")
class EngineHealth implements HealthIndicator {
    private final WorkflowServiceStubs engine;

    EngineHealth(WorkflowServiceStubs engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        try {
            String version = engine.blockingStub()
                    .withDeadlineAfter(500, TimeUnit.MILLISECONDS)
                    .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
                    .getServerVersion();
            return Health.up().withDetail("version", version).build();
        } catch (StatusRuntimeException e) {
            return Health.unknown()
                    .withDetail("missing", "the workflow engine does not answer; what is written is told later")
                    .build();
        }
    }
}
