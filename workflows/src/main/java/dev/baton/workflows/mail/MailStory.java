package dev.baton.workflows.mail;

import dev.baton.domain.mail.MailState;
import dev.baton.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Waits until the mail is due, has it sent, and goes on trying for a day. */
public class MailStory implements MailWorkflow {
    /** The mail server's longest silences together: to connect, to each of a few commands. */
    private static final Duration ONE_TRY = Duration.ofSeconds(90);

    private static final Duration ALL_TRIES = Duration.ofHours(24);

    /** The step says itself after which pause, with jitter; these hold when it cannot, because its worker has died. */
    private static final RetryOptions AGAIN = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofSeconds(1))
            .setBackoffCoefficient(2)
            .setMaximumInterval(Duration.ofSeconds(300))
            .build();

    @Override
    public MailState run(MailStart mail) {
        waitUntil(mail);
        try {
            return steps("send: " + mail.kind().words(), ALL_TRIES).deliver(mail);
        } catch (ActivityFailure triedForLongEnough) {
            return steps("show to a person that it was not sent", null).park(mail);
        }
    }

    private static void waitUntil(MailStart mail) {
        Duration left = Duration.between(Instant.ofEpochMilli(Workflow.currentTimeMillis()), mail.due());
        if (left.isPositive()) {
            String summary = "sent at " + mail.due().truncatedTo(ChronoUnit.SECONDS) + ", unless it is seen before";
            Workflow.newTimer(
                            left, TimerOptions.newBuilder().setSummary(summary).build())
                    .get();
        }
    }

    private static MailSteps steps(String summary, @Nullable Duration allTries) {
        ActivityOptions.Builder options = ActivityOptions.newBuilder()
                .setTaskQueue(TaskQueues.MAIL)
                .setStartToCloseTimeout(ONE_TRY)
                .setRetryOptions(AGAIN)
                .setSummary(summary);
        if (allTries != null) {
            options.setScheduleToCloseTimeout(allTries);
        }
        return Workflow.newActivityStub(MailSteps.class, options.build());
    }
}
