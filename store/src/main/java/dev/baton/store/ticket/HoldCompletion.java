package dev.baton.store.ticket;

import static dev.baton.store.generated.Tables.OUTBOX;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.live.Hints;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.HeldCommand;
import dev.baton.store.outbox.WriteCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Completed, said and not yet done: control has not changed, so that nothing has to be changed back. The story is told when
 * the time is up, whatever has become of the browser; who writes meanwhile, customer or agent, takes it back.
 */
public final class HoldCompletion {
    private final DSLContext dsl;

    public HoldCompletion(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param agentId the agent in charge; {@code byAgentId}: who says it, the same or a lead */
    public record Completion(
            UUID requestId, UUID conversationId, UUID agentId, UUID byAgentId, Duration heldFor, Instant at) {}

    /** The same request again changes nothing. Refused: NOT_FOUND, KEY_REUSED, or what the rules say of completing. */
    public void hold(Completion completion) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), completion.conversationId());
            if (c.dsl().fetchExists(OUTBOX, OUTBOX.ID.eq(completion.requestId()))) {
                return;
            }
            Refusal refusal = ConversationRules.mayResolve(conversation.row().getControl());
            if (refusal != null) {
                throw new Refused(refusal);
            }
            if (!completion.agentId().equals(conversation.row().getAgentId())) {
                throw new Refused(Refusal.NOT_IN_CONTROL);
            }
            if (c.dsl().fetchExists(OUTBOX, HeldCommand.of(conversation.id()).and(OUTBOX.ATTEMPTS.gt(0)))) {
                throw new Refused(Refusal.CONVERSATION_CLOSED);
            }
            Map<String, Object> payload = Map.of("requestId", completion.requestId(), "agentId", completion.agentId());
            WriteCommand.held(
                    conversation,
                    completion.requestId(),
                    Commands.RESOLVED,
                    payload,
                    completion.heldFor(),
                    completion.at());
            conversation.event(
                    "ticket.completing",
                    "agent:" + completion.byAgentId(),
                    completion.at(),
                    Map.of("seconds", completion.heldFor().toSeconds()));
            conversation.save();
            Hints.send(c.dsl(), Hints.Kind.CONVERSATION, conversation.id());
        });
    }

    /**
     * The conversation goes on as if nothing had been said; nothing happens if nothing is held.
     *
     * @throws Refused CONVERSATION_CLOSED if it is done, or being done
     */
    public void takeBack(UUID conversationId, UUID byAgentId, Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            boolean taken =
                    HeldCommand.takenBack(c.dsl(), conversationId).fetch().isNotEmpty();
            boolean done = conversation.row().getControl() == Control.CLOSED
                    || c.dsl().fetchExists(OUTBOX, HeldCommand.of(conversationId));
            if (!taken && done) {
                throw new Refused(Refusal.CONVERSATION_CLOSED);
            }
            if (taken) {
                conversation.event("ticket.goesOn", "agent:" + byAgentId, at, Map.of());
                conversation.save();
                Hints.send(c.dsl(), Hints.Kind.CONVERSATION, conversationId);
            }
        });
    }
}
