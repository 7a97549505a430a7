package dev.baton.activities.engine;

import dev.baton.domain.escalation.Timings;
import dev.baton.store.conversation.ReadSnapshot;
import dev.baton.store.conversation.ReadUnfinished;
import dev.baton.store.conversation.ReadUnfinished.Unfinished;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.workflows.conversation.ConversationSnapshot;
import dev.baton.workflows.conversation.ConversationStart;
import dev.baton.workflows.conversation.ConversationWorkflow;
import dev.baton.workflows.edge.StartOptions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The safety net under open conversations: one that no story stands behind, because the engine has lost it, is started again
 * from its rows. Every restart is counted; without a loss the number stays 0.
 */
@Component
class MissingStories {
    /** Counter: stories that had begun, were missing and were started again. */
    static final String REPAIRED = "baton.orphans.repaired";

    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final ReadUnfinished unfinished;
    private final ReadSnapshot snapshots;
    private final CurrentPolicy policy;
    private final RunningStories running;
    private final WorkflowClient client;
    private final InstantSource time;
    private final Counter repaired;

    MissingStories(
            ReadUnfinished unfinished,
            ReadSnapshot snapshots,
            CurrentPolicy policy,
            RunningStories running,
            WorkflowClient client,
            InstantSource time,
            MeterRegistry meters) {
        this.unfinished = unfinished;
        this.snapshots = snapshots;
        this.policy = policy;
        this.running = running;
        this.client = client;
        this.time = time;
        this.repaired = Counter.builder(REPAIRED)
                .description("Stories of open conversations that were missing and were started again")
                .register(meters);
    }

    /** @return how many were started */
    int startAgain() {
        Timings timings = policy.read().timings();
        Instant now = time.instant();
        List<Unfinished> expected = unfinished.read(now.minus(YOUNG), now.minus(timings.reopen()));
        if (expected.isEmpty()) {
            return 0;
        }
        Set<String> listed = running.listed();
        int started = 0;
        for (Unfinished conversation : expected) {
            UUID id = conversation.id();
            if (!listed.contains(RunningStories.idOf(id)) && !running.runs(id)) {
                start(id, timings.idleAi());
                started++;
                if (conversation.begun()) {
                    repaired.increment();
                }
            }
        }
        return started;
    }

    private void start(UUID id, Duration idleLimit) {
        var rows = snapshots.read(id);
        ConversationStart start =
                ConversationStart.restored(id, rows.channel(), idleLimit, ConversationSnapshot.of(rows));
        ConversationWorkflow story = client.newWorkflowStub(ConversationWorkflow.class, StartOptions.of(start));
        WorkflowClient.start(story::run, start);
    }
}
