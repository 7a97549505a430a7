package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.refusal.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which command may be noted, given who has control. Null is yes. */
final class Wishes {
    private Wishes() {}

    static @Nullable Refusal may(
            Commands.Command command, Standing standing, @Nullable Instant reopenUntil, Instant now) {
        var control = standing.control();
        return switch (command) {
            case Commands.AskForPerson ask -> ConversationRules.mayAskForPerson(control, reopenUntil, now);
            case Commands.ChooseAi choose -> ConversationRules.mayChooseAi(control);
            case Commands.EndByCustomer end -> ConversationRules.mayEnd(control);
            case Commands.TakeOver takeOver -> ConversationRules.mayTakeOver(control);
            case Commands.OfferAccepted accepted -> ConversationRules.mayAccept(control);
            case Commands.ReturnToAi back ->
                fromHolder(ConversationRules.mayReturnToAi(control), standing, back.agentId());
            case Commands.Release release ->
                fromHolder(ConversationRules.mayRelease(control), standing, release.agentId());
            case Commands.Resolved resolved ->
                fromHolder(ConversationRules.mayResolve(control), standing, resolved.agentId());
            case Commands.OfferDeclined declined -> null;
            case Commands.LookAgain look -> null;
        };
    }

    /** The answer of a rule, with the additional rule that only the agent in charge may ask. */
    private static @Nullable Refusal fromHolder(@Nullable Refusal refusal, Standing standing, UUID agent) {
        if (refusal != null) {
            return refusal;
        }
        return agent.equals(standing.agentId()) ? null : Refusal.NOT_IN_CONTROL;
    }
}
