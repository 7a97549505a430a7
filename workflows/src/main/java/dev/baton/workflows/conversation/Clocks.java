package dev.baton.workflows.conversation;

import dev.baton.workflows.handoff.HandoffSteps.Line;
import dev.baton.workflows.sla.ClockSteps;
import java.time.Instant;
import java.util.UUID;

/** The alarm rang: what is due is acted upon, and the alarm set again. */
final class Clocks {
    private final UUID conversation;
    private final ConversationState state;
    private final HandoffEpisode handoff;

    Clocks(UUID conversation, ConversationState state, HandoffEpisode handoff) {
        this.conversation = conversation;
        this.state = state;
        this.handoff = handoff;
    }

    void look() {
        Instant now = Alarm.now();
        if (state.reopenWindowPassed(now)) {
            state.end();
            return;
        }
        Standing standing = state.standing();
        ClockSteps.Looked looked = Stubs.clocks("look: " + Details.until(state))
                .lookAtClocks(new ClockSteps.Look(conversation, standing.epoch(), standing.episode(), now));
        handoff.aftermath().expect(looked.outlook());
        looked.due().forEach(this::react);
    }

    void lookAgain(Commands.LookAgain command) {
        Instant instant = command.notLaterThan();
        if (instant == null) {
            state.lookNow();
        } else {
            state.lookBy(instant, command.what());
        }
    }

    private void react(ClockSteps.Due due) {
        if (due.cause() != null) {
            handoff.change(due.cause(), due.key(), null);
            return;
        }
        switch (due.kind()) {
            case OFFER_TIMED_OUT, QUEUE_OPENS -> handoff.offerNext();
            case LONGER_THAN_SAID, LONGEST_WAIT -> handoff.aftermath().tell(Line.LONGER_THAN_SAID);
            case REOPEN_WINDOW_PASSED -> state.end();
            case LEASE_RAN_OUT, IDLE, ABANDONED -> {}
        }
    }
}
