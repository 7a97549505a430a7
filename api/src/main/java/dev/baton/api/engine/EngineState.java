package dev.baton.api.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Whether the engine answered when it was last spoken to. While it is away, only one call at a time tries. */
@Component
public class EngineState {
    private final AtomicBoolean away = new AtomicBoolean();

    public boolean away() {
        return away.get();
    }

    /** True if it was away before this. */
    boolean answered() {
        return away.compareAndSet(true, false);
    }

    /** True if it was there before this. */
    boolean silent() {
        return away.compareAndSet(false, true);
    }
}
