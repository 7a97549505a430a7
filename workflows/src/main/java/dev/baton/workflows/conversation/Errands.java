package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Cause;

/** Does what somebody asked for. */
final class Errands {
    private final HandoffEpisode handoff;
    private final Clocks clocks;

    Errands(HandoffEpisode handoff, Clocks clocks) {
        this.handoff = handoff;
        this.clocks = clocks;
    }

    void run(Commands.Command command) {
        String key = command.requestId().toString();
        switch (command) {
            case Commands.AskForPerson ask -> handoff.askForPerson(ask.requestId());
            case Commands.ChooseAi choose -> handoff.change(Cause.CUSTOMER_CHOSE_AI, key, null);
            case Commands.EndByCustomer end -> handoff.change(Cause.ENDED_BY_CUSTOMER, key, null);
            case Commands.TakeOver takeOver -> handoff.takeOver(takeOver);
            case Commands.OfferAccepted accepted -> handoff.connect(accepted);
            case Commands.OfferDeclined declined -> handoff.offerNext();
            case Commands.ReturnToAi back -> handoff.change(Cause.HANDED_BACK, key, back.agentId());
            case Commands.Release release -> handoff.release(cause(release), release);
            case Commands.Resolved resolved -> handoff.change(Cause.COMPLETED, key, resolved.agentId());
            case Commands.LookAgain look -> clocks.lookAgain(look);
        }
    }

    private static Cause cause(Commands.Release release) {
        return release.queue() == null ? Cause.RELEASED : Cause.TRANSFERRED_TO_QUEUE;
    }
}
