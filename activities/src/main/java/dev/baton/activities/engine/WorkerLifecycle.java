package dev.baton.activities.engine;

import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the worker as soon as Temporal answers, however long that takes, and stops it before the data source closes:
 * running activities get time to end.
 */
@Component
public class WorkerLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerLifecycle.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final WorkerFactory factory;
    private final WorkerSettings settings;

    private @Nullable Thread starting;
    private volatile boolean running;
    private volatile @Nullable String obstacle = "not started";

    WorkerLifecycle(WorkerFactory factory, WorkerSettings settings) {
        this.factory = factory;
        this.settings = settings;
    }

    /** @return why no work is done; null while the worker polls */
    public @Nullable String obstacle() {
        return obstacle;
    }

    @Override
    public void start() {
        running = true;
        starting = Thread.ofVirtual().name("worker-start").start(this::startWhenTemporalAnswers);
    }

    @Override
    public void stop() {
        running = false;
        obstacle = "stopping";
        Thread thread = starting;
        if (thread != null) {
            thread.interrupt();
        }
        if (factory.isStarted()) {
            letActivitiesEnd();
        }
        obstacle = "stopped";
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start, first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void letActivitiesEnd() {
        long began = System.nanoTime();
        factory.shutdown();
        factory.awaitTermination(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        if (System.nanoTime() - began >= settings.patience().toNanos()) {
            LOG.warn(
                    "activities still ran after {} s; another worker repeats them",
                    settings.patience().toSeconds());
        }
        factory.shutdownNow();
    }

    private void startWhenTemporalAnswers() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try {
                factory.start();
                obstacle = null;
                LOG.info("the worker polls");
                return;
            } catch (RuntimeException e) {
                if (running && !e.toString().equals(obstacle)) {
                    LOG.warn("Temporal does not answer yet: {}", e.toString());
                }
                obstacle = e.toString();
            }
            try {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            } catch (InterruptedException e) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
