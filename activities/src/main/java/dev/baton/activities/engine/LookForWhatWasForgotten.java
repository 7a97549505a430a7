package dev.baton.activities.engine;

import dev.baton.store.agent.AbsentAgents;
import dev.baton.store.mail.ForgottenMails;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for missing stories, forgotten tickets and mails, unsent files and absent agents as soon as the worker polls, and then again and again. */
@Component
class LookForWhatWasForgotten implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LookForWhatWasForgotten.class);
    private static final Duration UNTIL_THE_WORKER_POLLS = Duration.ofMillis(500);

    private final MissingStories missing;
    private final ForgottenTickets forgotten;
    private final UnsentFiles unsent;
    private final ForgottenMails mails;
    private final AbsentAgents absent;
    private final InstantSource time;
    private final WorkerLifecycle worker;
    private final Duration pause;
    private final Rounds rounds = new Rounds("forgotten", this::look);

    LookForWhatWasForgotten(
            MissingStories missing,
            ForgottenTickets forgotten,
            UnsentFiles unsent,
            ForgottenMails mails,
            AbsentAgents absent,
            InstantSource time,
            WorkerLifecycle worker,
            WorkerSettings settings) {
        this.missing = missing;
        this.forgotten = forgotten;
        this.unsent = unsent;
        this.mails = mails;
        this.absent = absent;
        this.time = time;
        this.worker = worker;
        this.pause = settings.lookForMissingStories();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.running();
    }

    private void look() throws InterruptedException {
        while (worker.obstacle() != null) {
            TimeUnit.NANOSECONDS.sleep(UNTIL_THE_WORKER_POLLS.toNanos());
        }
        startMissing();
        offerForgotten();
        dropUnsent();
        sendForgotten();
        stopAbsent();
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }

    private void startMissing() {
        try {
            int started = missing.startAgain();
            if (started > 0) {
                LOG.warn("{} conversations had no running story; they were started from their rows", started);
            }
        } catch (RuntimeException e) {
            LOG.warn("missing stories could not be looked for: {}", e.toString());
        }
    }

    private void offerForgotten() {
        try {
            int offered = forgotten.offer();
            if (offered > 0) {
                LOG.warn("{} tickets waited beside a free agent; they were offered late", offered);
            }
        } catch (RuntimeException e) {
            LOG.warn("forgotten tickets could not be looked for: {}", e.toString());
        }
    }

    private void dropUnsent() {
        try {
            int dropped = unsent.drop();
            if (dropped > 0) {
                LOG.info("{} files that nobody has sent within a day were dropped", dropped);
            }
        } catch (RuntimeException e) {
            LOG.warn("files that nobody has sent could not be looked for: {}", e.toString());
        }
    }

    private void sendForgotten() {
        try {
            int told = mails.tellAgain(time.instant());
            if (told > 0) {
                LOG.warn("{} mails that are due had no running story; they were started again", told);
            }
        } catch (RuntimeException e) {
            LOG.warn("forgotten mails could not be looked for: {}", e.toString());
        }
    }

    private void stopAbsent() {
        try {
            int stopped = absent.stop(time.instant());
            if (stopped > 0) {
                LOG.info("{} agents without a console listen no more", stopped);
            }
        } catch (RuntimeException e) {
            LOG.warn("absent agents could not be looked for: {}", e.toString());
        }
    }
}
