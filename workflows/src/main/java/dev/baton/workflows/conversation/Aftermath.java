package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.sla.Outlook;
import dev.baton.workflows.handoff.HandoffSteps;
import dev.baton.workflows.handoff.HandoffSteps.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What goes with a change of control, in order, each step once by its key: so all of it can be repeated by a story that was
 * started again.
 */
final class Aftermath {
    /** A deadline that the store says is past is looked at again at most once a second. */
    private static final Duration SHORTEST_LOOK = Duration.ofSeconds(1);

    private final UUID conversation;
    private final Duration idleLimit;
    private final ConversationState state;

    Aftermath(ConversationStart start, ConversationState state) {
        this.conversation = start.conversationId();
        this.idleLimit = start.idleLimit();
        this.state = state;
    }

    void follow(Cause cause) {
        switch (cause) {
            case TRIGGER_FIRED, CUSTOMER_ASKED, WROTE_AGAIN_FOR_PERSON -> passOn(Line.WHY_AND_HOW_LONG);
            case RELEASED, TRANSFERRED_TO_QUEUE, LEASE_RAN_OUT -> passOn(Line.AGENT_LEFT);
            case TAKEN_OVER -> {
                tell(Line.JOINED);
                renewBrief();
                openTicket();
            }
            case ACCEPTED, TRANSFER_ACCEPTED -> tell(Line.JOINED);
            case CUSTOMER_CHOSE_AI -> endEpisode(Line.WITHDRAWN);
            case LONGEST_WAIT, HANDED_BACK -> endEpisode(Line.RETURNED_TO_AI);
            case WROTE_AGAIN -> expect(new Outlook(null, "idle limit"));
            case COMPLETED, ENDED_BY_CUSTOMER -> endEverything(Line.CLOSED);
            case IDLE -> endEverything(Line.IDLE_CLOSED);
            case ABANDONED -> endEverything(Line.ABANDONED);
        }
        Attributes.upsert(state.standing(), state.dueAt());
    }

    private void passOn(Line line) {
        tell(line);
        renewBrief();
        openTicket();
        HandoffSteps.Queued queued =
                Stubs.handoff("queue of episode " + episode().episode()).enqueue(episode());
        if (queued.queue() != null) {
            state.queued(queued.queue());
        }
        expect(queued.outlook());
    }

    private void endEpisode(Line line) {
        expect(Stubs.handoff("close the ticket of episode " + episode().episode())
                .closeTicket(episode()));
        tell(line);
    }

    private void endEverything(Line line) {
        if (episode().episode() > 0) {
            Stubs.handoff("close the ticket of episode " + episode().episode()).closeTicket(episode());
        }
        tell(line);
        expect(new Outlook(state.reopenUntil(), "end of the reopen window"));
    }

    void renewBrief() {
        Stubs.handoff("brief of episode " + episode().episode()).summarize(episode());
    }

    private void openTicket() {
        Stubs.handoff("ticket of episode " + episode().episode()).openTicket(episode());
    }

    void offerNext() {
        expect(Stubs.handoff("offer to the next agent").offerNext(episode()));
    }

    void tell(Line line) {
        HandoffSteps.Episode now = episode();
        Stubs.handoff("tell the customer: " + line)
                .tellCustomer(new HandoffSteps.Tell(conversation, now.epoch(), now.episode(), line));
    }

    /** There is always a next look: if no row asks for one, it is the idle limit's. */
    void expect(Outlook outlook) {
        Instant now = Alarm.now();
        state.outlook(outlook, now.plus(SHORTEST_LOOK), now.plus(idleLimit));
    }

    private HandoffSteps.Episode episode() {
        Standing standing = state.standing();
        return new HandoffSteps.Episode(conversation, standing.epoch(), standing.episode());
    }
}
