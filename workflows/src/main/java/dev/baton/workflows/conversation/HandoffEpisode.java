package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.workflows.handoff.Escalation;
import dev.baton.workflows.handoff.HandoffSteps;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The changes of control. Each is one transaction of the store; what goes with it follows in {@link Aftermath}. A change
 * that the rows refuse because they have moved on makes the story read them again.
 */
final class HandoffEpisode {
    private final UUID conversation;
    private final ConversationState state;
    private final AiTurns turns;
    private final Aftermath aftermath;

    HandoffEpisode(ConversationStart start, ConversationState state, AiTurns turns) {
        this.conversation = start.conversationId();
        this.state = state;
        this.turns = turns;
        this.aftermath = new Aftermath(start, state);
    }

    void escalate(Cause cause, Escalation why) {
        HandoffSteps.Changed changed = Stubs.handoff("escalate: " + why.reason())
                .escalate(new HandoffSteps.Escalate(conversation, epoch(), cause, why));
        if (agreed(changed.refused(), changed.epoch())) {
            begin(state.standing().escalated(cause, changed.epoch(), changed.episode(), why, Alarm.now()));
            aftermath.follow(cause);
        }
    }

    void askForPerson(UUID request) {
        Cause cause = control() == Control.CLOSED ? Cause.WROTE_AGAIN_FOR_PERSON : Cause.CUSTOMER_ASKED;
        if (cause.legalFrom(control())) {
            escalate(
                    cause,
                    Stubs.handoff("the customer asked for a person")
                            .decideByHand(new HandoffSteps.ByHand(conversation, epoch(), request)));
        }
    }

    void takeOver(Commands.TakeOver command) {
        if (Cause.TAKEN_OVER.legalFrom(control())) {
            join(
                    Cause.TAKEN_OVER,
                    Stubs.handoff("a person takes over")
                            .takeOver(new HandoffSteps.TakeOver(
                                    conversation, epoch(), command.requestId(), command.agentId())));
        }
    }

    void connect(Commands.OfferAccepted command) {
        Cause cause = control() == Control.HUMAN ? Cause.TRANSFER_ACCEPTED : Cause.ACCEPTED;
        if (cause.legalFrom(control())) {
            HandoffSteps.Joined joined = Stubs.handoff("a person joins")
                    .connect(new HandoffSteps.Connect(conversation, epoch(), command.leaseId()));
            join(cause, joined);
            if (joined.refused() != null) {
                state.lookNow();
            }
        }
    }

    private void join(Cause cause, HandoffSteps.Joined joined) {
        if (agreed(joined.refused(), joined.epoch())) {
            begin(state.standing().joined(cause, joined.epoch(), joined.episode(), joined.agentId(), Alarm.now()));
            aftermath.expect(joined.outlook());
            aftermath.follow(cause);
        }
    }

    void release(Cause cause, Commands.Release release) {
        change(new HandoffSteps.Change(
                conversation,
                epoch(),
                cause,
                release.requestId().toString(),
                release.agentId(),
                release.queue(),
                release.byAgentId()));
    }

    /** Every other change, by the agent in charge, the customer or a clock. */
    void change(Cause cause, String key, @Nullable UUID agent) {
        change(new HandoffSteps.Change(conversation, epoch(), cause, key, agent, null, null));
    }

    /** One that is no longer legal is left alone, since somebody was quicker. */
    private void change(HandoffSteps.Change change) {
        Cause cause = change.cause();
        if (!cause.legalFrom(control())) {
            return;
        }
        switch (cause.to()) {
            case AI -> returnToAi(change);
            case WAITING_FOR_HUMAN -> release(change);
            case CLOSED -> close(change);
            case HUMAN -> throw new IllegalArgumentException("a person joins by take-over or lease: " + cause);
        }
    }

    private void returnToAi(HandoffSteps.Change change) {
        HandoffSteps.Returned returned =
                Stubs.handoff("return to the AI: " + change.cause()).returnToAi(change);
        if (agreed(returned.refused(), returned.epoch())) {
            begin(change.cause(), returned.epoch());
            state.hearFirst(returned.unheard());
            aftermath.expect(returned.outlook());
            aftermath.follow(change.cause());
        }
    }

    private void release(HandoffSteps.Change change) {
        HandoffSteps.Changed changed =
                Stubs.handoff("back to the queue: " + change.cause()).release(change);
        if (agreed(changed.refused(), changed.epoch())) {
            begin(change.cause(), changed.epoch());
            aftermath.follow(change.cause());
        }
    }

    private void close(HandoffSteps.Change change) {
        HandoffSteps.Closed closed = Stubs.handoff("close: " + change.cause()).close(change);
        if (agreed(closed.refused(), closed.epoch())) {
            begin(change.cause(), closed.epoch());
            state.closedUntil(Instant.parse(closed.reopenUntil()));
            aftermath.follow(change.cause());
        }
    }

    /** The customer wrote to a closed conversation. */
    void reopen(Step.Reopen step) {
        String key = "reopen/" + step.seqs().getFirst();
        HandoffSteps.Changed changed = Stubs.handoff("the customer wrote again")
                .reopen(new HandoffSteps.Change(conversation, epoch(), Cause.WROTE_AGAIN, key, null, null, null));
        if (agreed(changed.refused(), changed.epoch())) {
            begin(Cause.WROTE_AGAIN, changed.epoch());
            state.hearFirst(step.seqs());
            aftermath.follow(Cause.WROTE_AGAIN);
        }
    }

    /** The rows are right: if they have moved on, the story takes its place in them and does what was left undone. */
    void recover() {
        ConversationSnapshot rows = Stubs.handoff("the rows have moved on").readSnapshot(conversation);
        if (rows.epoch() != epoch()) {
            turns.drop();
            state.adopt(rows);
            resume(rows.heardSeq());
        }
    }

    /**
     * Repeats what goes with the last change, each step once by its key, and hears what it was not told.
     *
     * @param afterSeq the last customer message that needs nothing more
     */
    void resume(int afterSeq) {
        Cause because = state.standing().because();
        if (because != null) {
            aftermath.follow(because);
        }
        state.hearFirst(Stubs.handoff("what was not heard").catchUp(conversation, afterSeq));
        state.lookNow();
    }

    /** Only a waiting ticket is offered. */
    void offerNext() {
        if (control() == Control.WAITING_FOR_HUMAN) {
            aftermath.offerNext();
        }
    }

    Aftermath aftermath() {
        return aftermath;
    }

    /** A refusal under the same epoch means that what was asked for is no longer good: nothing happens. */
    private boolean agreed(@Nullable String refused, int epochNow) {
        if (refused != null && epochNow != epoch()) {
            recover();
        }
        return refused == null;
    }

    private void begin(Cause cause, int newEpoch) {
        begin(state.standing().by(cause, newEpoch, Alarm.now()));
    }

    private void begin(Standing next) {
        turns.drop();
        state.changed(next);
    }

    private Control control() {
        return state.standing().control();
    }

    private int epoch() {
        return state.standing().epoch();
    }
}
