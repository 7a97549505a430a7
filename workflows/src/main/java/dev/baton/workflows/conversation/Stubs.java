package dev.baton.workflows.conversation;

import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.aiturn.AiTurnSteps;
import dev.baton.workflows.aiturn.BotTurn;
import dev.baton.workflows.handoff.HandoffSteps;
import dev.baton.workflows.sla.ClockSteps;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * The one table of timeouts and retries, and the line that people read beside each step.
 *
 * <table>
 * <caption>Steps</caption>
 * <tr><th>step</th><th>one try</th><th>all tries</th><th>tries</th><th>waits</th></tr>
 * <tr><td>in the database</td><td>5 s</td><td>no limit</td><td>no limit</td><td>0.1 s doubling to 20 s</td></tr>
 * <tr><td>the model</td><td>18 s, heartbeat 5 s</td><td>20 s</td><td>3</td><td>0.5 s, 1 s</td></tr>
 * </table>
 */
final class Stubs {
    /** What the engine keeps of a summary is 400 bytes encrypted. */
    private static final int LONGEST_SUMMARY = 120;

    /** A local activity without a limit of tries or time is not tried again at all. */
    private static final RetryOptions UNTIL_THE_STORE_ANSWERS = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofMillis(100))
            .setBackoffCoefficient(2)
            .setMaximumInterval(Duration.ofSeconds(20))
            .setMaximumAttempts(Integer.MAX_VALUE)
            .build();

    private static final RetryOptions THREE_TRIES = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofMillis(500))
            .setBackoffCoefficient(2)
            .setMaximumAttempts(3)
            .build();

    private Stubs() {}

    static AiTurnSteps aiTurn(String summary) {
        return Workflow.newLocalActivityStub(AiTurnSteps.class, databaseStep(summary));
    }

    static HandoffSteps handoff(String summary) {
        return Workflow.newLocalActivityStub(HandoffSteps.class, databaseStep(summary));
    }

    static ClockSteps clocks(String summary) {
        return Workflow.newLocalActivityStub(ClockSteps.class, databaseStep(summary));
    }

    static BotTurn botTurn(String summary) {
        return Workflow.newActivityStub(
                BotTurn.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.LLM)
                        .setStartToCloseTimeout(Duration.ofSeconds(18))
                        .setScheduleToCloseTimeout(Duration.ofSeconds(20))
                        .setHeartbeatTimeout(Duration.ofSeconds(5))
                        .setRetryOptions(THREE_TRIES)
                        .setSummary(brief(summary))
                        .build());
    }

    static String brief(String summary) {
        return summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY);
    }

    /** Waits of more than 5 s are timers of the server, so that a database that is away does not hold the worker. */
    private static LocalActivityOptions databaseStep(String summary) {
        return LocalActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofSeconds(5))
                .setLocalRetryThreshold(Duration.ofSeconds(5))
                .setRetryOptions(UNTIL_THE_STORE_ANSWERS)
                .setSummary(brief(summary))
                .build();
    }
}
