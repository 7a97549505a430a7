package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Cause;
import dev.baton.workflows.aiturn.AiTurnSteps;
import dev.baton.workflows.handoff.Escalation;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import org.jspecify.annotations.Nullable;

/** The story of a conversation: Updates note, one loop acts, one step at a time. */
public class ConversationStory implements ConversationWorkflow {
    private final ConversationStart start;
    private final ConversationState state;
    private final AiTurns turns;
    private final HandoffEpisode handoff;
    private final Clocks clocks;
    private final Errands errands;
    private final Alarm alarm;

    @WorkflowInit
    public ConversationStory(ConversationStart start) {
        this.start = start;
        state = ConversationState.from(start, Alarm.now());
        turns = new AiTurns(start.conversationId(), state);
        handoff = new HandoffEpisode(start, state, turns);
        clocks = new Clocks(start.conversationId(), state, handoff);
        errands = new Errands(handoff, clocks);
        alarm = new Alarm(state::lookNow);
    }

    @Override
    public void run(ConversationStart start) {
        if (start.restored() && start.snapshot() != null) {
            handoff.resume(start.snapshot().heardSeq());
        }
        while (!state.over()) {
            alarm.at(state.nextLook(), Details.until(state), state.standing().epoch());
            Workflow.setCurrentDetails(Details.of(state));
            Workflow.await(() -> state.somethingToDo() || mustContinue());
            if (mustContinue()) {
                continueAsNew();
            }
            act(state.take());
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
    }

    private void act(Step step) {
        switch (step) {
            case Step.Act act -> errands.run(act.command());
            case Step.Check check -> escalate(turns.check(check.seqs()));
            case Step.RenewBrief renew -> handoff.aftermath().renewBrief();
            case Step.Reopen reopen -> handoff.reopen(reopen);
            case Step.Look look -> clocks.look();
            case Step.Answer answer -> turns.begin(answer.seq());
            case Step.Settle settle -> settle(settle);
            case Step.Rest rest -> {}
        }
    }

    private void settle(Step.Settle step) {
        AiTurnSteps.Settled settled = turns.settle(step.seq(), step.failure());
        boolean dropped = settled.said() == null && settled.escalation() == null;
        if (dropped) {
            handoff.recover();
        }
        escalate(settled.escalation());
    }

    private void escalate(@Nullable Escalation escalation) {
        if (escalation != null) {
            handoff.escalate(Cause.TRIGGER_FIRED, escalation);
        }
    }

    private boolean mustContinue() {
        var info = Workflow.getInfo();
        return state.quiet() && (info.isContinueAsNewSuggested() || info.getHistoryLength() > start.continueAfter());
    }

    private void continueAsNew() {
        state.drain();
        Workflow.await(Workflow::isEveryHandlerFinished);
        Workflow.continueAsNew(start.continued(state.snapshot()));
    }

    @Override
    public void mayWrite(Commands.CustomerMessage message) {
        Refusals.check(state.mayWrite(message.seq(), Alarm.now()));
    }

    @Override
    public Noted customerMessage(Commands.CustomerMessage message) {
        return state.note(message.seq());
    }

    @Override
    public void mayAskForPerson(Commands.AskForPerson command) {
        may(command);
    }

    @Override
    public Noted askForPerson(Commands.AskForPerson command) {
        return state.note(command);
    }

    @Override
    public void mayChooseAi(Commands.ChooseAi command) {
        may(command);
    }

    @Override
    public Noted chooseAi(Commands.ChooseAi command) {
        return state.note(command);
    }

    @Override
    public void mayEnd(Commands.EndByCustomer command) {
        may(command);
    }

    @Override
    public Noted end(Commands.EndByCustomer command) {
        return state.note(command);
    }

    @Override
    public void mayTakeOver(Commands.TakeOver command) {
        may(command);
    }

    @Override
    public Noted takeOver(Commands.TakeOver command) {
        return state.note(command);
    }

    @Override
    public void mayOfferAccepted(Commands.OfferAccepted command) {
        may(command);
    }

    @Override
    public Noted offerAccepted(Commands.OfferAccepted command) {
        return state.note(command);
    }

    @Override
    public Noted offerDeclined(Commands.OfferDeclined command) {
        return state.note(command);
    }

    @Override
    public void mayReturnToAi(Commands.ReturnToAi command) {
        may(command);
    }

    @Override
    public Noted returnToAi(Commands.ReturnToAi command) {
        return state.note(command);
    }

    @Override
    public void mayRelease(Commands.Release command) {
        may(command);
    }

    @Override
    public Noted release(Commands.Release command) {
        return state.note(command);
    }

    @Override
    public void mayResolved(Commands.Resolved command) {
        may(command);
    }

    @Override
    public Noted resolved(Commands.Resolved command) {
        return state.note(command);
    }

    @Override
    public Noted lookAgain(Commands.LookAgain command) {
        return state.note(command);
    }

    private void may(Commands.Command command) {
        Refusals.check(state.may(command, Alarm.now()));
    }
}
