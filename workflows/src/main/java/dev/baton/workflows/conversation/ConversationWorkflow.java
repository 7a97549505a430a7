package dev.baton.workflows.conversation;

import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One conversation with one customer, from the first message until its reopen window has passed. The workflow id is
 * {@code conversation-<uuid>}. Updates note and return; each may be refused with a code of {@code Refusal}, and each
 * is harmless when repeated: messages by their sequence number, commands by their request id.
 */
@WorkflowInterface
public interface ConversationWorkflow {
    /** Prefix of the workflow id; the conversation's id follows. */
    String ID_PREFIX = "conversation-";

    /** Runs until the conversation is closed and can no longer be reopened. */
    @WorkflowMethod(name = "Conversation")
    void run(ConversationStart start);

    /** The customer has written; the text is in the store. Under HUMAN nobody tells the story. */
    @UpdateMethod(name = "customer.message", description = "The customer wrote")
    Noted customerMessage(Commands.CustomerMessage message);

    /** The customer pressed "talk to a person", with or without words. */
    @UpdateMethod(name = "customer.askForPerson", description = "The customer asked for a person")
    Noted askForPerson(Commands.AskForPerson command);

    /** The customer chose the AI again while waiting. */
    @UpdateMethod(name = "customer.chooseAi", description = "The customer chose the assistant again")
    Noted chooseAi(Commands.ChooseAi command);

    /** The customer ended the chat. */
    @UpdateMethod(name = "customer.end", description = "The customer ended the chat")
    Noted end(Commands.EndByCustomer command);

    /** An agent takes over, without an offer. */
    @UpdateMethod(name = "human.takeOver", description = "A person takes over")
    Noted takeOver(Commands.TakeOver command);

    /** An agent holds a lease on the ticket: accepted from the queue, from an offer or by transfer. */
    @UpdateMethod(name = "offer.accepted", description = "A person accepted")
    Noted offerAccepted(Commands.OfferAccepted command);

    /** The agent said no; the next one is offered. */
    @UpdateMethod(name = "offer.declined", description = "The offer was declined")
    Noted offerDeclined(Commands.OfferDeclined command);

    /** The agent hands the conversation back to the AI. */
    @UpdateMethod(name = "human.returnToAi", description = "Handed back to the AI")
    Noted returnToAi(Commands.ReturnToAi command);

    /** The agent gives the ticket back to a queue, its own or another. */
    @UpdateMethod(name = "human.release", description = "Given back to a queue")
    Noted release(Commands.Release command);

    /** Completed: ticket and conversation close. */
    @UpdateMethod(name = "ticket.resolved", description = "The engagement is completed")
    Noted resolved(Commands.Resolved command);

    /** A row with a time in it was made or moved outside the story (an offer, a calendar, a policy): look again. */
    @UpdateMethod(name = "policy.changed", description = "Look at the clocks again")
    Noted lookAgain(Commands.LookAgain command);

    // Validators: a refusal leaves no trace. The engine finds them on this interface alone.

    @UpdateValidatorMethod(updateName = "customer.message")
    void mayWrite(Commands.CustomerMessage message);

    @UpdateValidatorMethod(updateName = "customer.askForPerson")
    void mayAskForPerson(Commands.AskForPerson command);

    @UpdateValidatorMethod(updateName = "customer.chooseAi")
    void mayChooseAi(Commands.ChooseAi command);

    @UpdateValidatorMethod(updateName = "customer.end")
    void mayEnd(Commands.EndByCustomer command);

    @UpdateValidatorMethod(updateName = "human.takeOver")
    void mayTakeOver(Commands.TakeOver command);

    @UpdateValidatorMethod(updateName = "offer.accepted")
    void mayOfferAccepted(Commands.OfferAccepted command);

    @UpdateValidatorMethod(updateName = "human.returnToAi")
    void mayReturnToAi(Commands.ReturnToAi command);

    @UpdateValidatorMethod(updateName = "human.release")
    void mayRelease(Commands.Release command);

    @UpdateValidatorMethod(updateName = "ticket.resolved")
    void mayResolved(Commands.Resolved command);
}
