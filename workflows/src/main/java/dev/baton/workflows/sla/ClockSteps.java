package dev.baton.workflows.sla;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.sla.Outlook;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The alarm rang: what is due is acted upon; a local activity. */
@ActivityInterface
public interface ClockSteps {
    /**
     * Acts once on every mark that is due at {@code now} (warnings and breaches of clocks, offers that timed out, promises,
     * opening of a queue) and says what the story must do itself. Key: each row and mark. What the story must do is said
     * again, under the same key, until its effect is in the rows.
     */
    @ActivityMethod(name = "LookAtClocks")
    Looked lookAtClocks(Look look);

    record Look(UUID conversationId, int epoch, int episode, Instant now) {}

    /** @param due what the story must do, in order; usually empty */
    record Looked(List<Due> due, Outlook outlook) {}

    /**
     * @param kind what happened
     * @param key makes the story's reaction unique: names the row and the mark
     * @param cause the change of control that follows; null: none
     */
    record Due(Kind kind, String key, @Nullable Cause cause) {}

    enum Kind {
        /** An offer stood too long: the next agent is asked. */
        OFFER_TIMED_OUT,
        /** The queue opens: the ticket is offered. */
        QUEUE_OPENS,
        /** The agent was silent for too long while the customer waited. */
        LEASE_RAN_OUT,
        /** The wait is longer than was said. */
        LONGER_THAN_SAID,
        /** The longest wait has passed. */
        LONGEST_WAIT,
        /** Nobody wrote for the idle limit. */
        IDLE,
        /** The customer left while waiting. */
        ABANDONED,
        /** The reopen window has passed: the story ends. */
        REOPEN_WINDOW_PASSED
    }
}
