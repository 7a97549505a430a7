package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.HANDOFF;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.store.conversation.ChangeControl;
import dev.baton.store.conversation.ChangeControl.Change;
import dev.baton.store.conversation.ChangeControl.Changed;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.MoveClocks;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** A person is needed: nobody answers until one joins, and a new episode begins. Key: the decision. */
public final class EscalateConversation {
    private final DSLContext dsl;
    private final BeginEpisode beginEpisode;

    public EscalateConversation(DSLContext dsl) {
        this.dsl = dsl;
        CurrentPolicy policy = new CurrentPolicy(dsl);
        this.beginEpisode = new BeginEpisode(policy, new MoveClocks(policy));
    }

    /** @param cause TRIGGER_FIRED, CUSTOMER_ASKED or WROTE_AGAIN_FOR_PERSON */
    public record Escalation(
            UUID conversationId,
            int epoch,
            Cause cause,
            UUID decisionId,
            ReasonCode reason,
            Urgency urgency,
            String queue,
            int policyVersion,
            Instant at) {}

    public Step escalate(Escalation escalation) {
        return dsl.transactionResult(
                c -> in(LockedConversation.lock(c.dsl(), escalation.conversationId()), escalation));
    }

    private Step in(LockedConversation conversation, Escalation escalation) {
        String actor = escalation.cause() == Cause.TRIGGER_FIRED ? "policy" : "customer";
        Changed changed = ChangeControl.in(
                conversation,
                new Change(
                        escalation.epoch(),
                        escalation.cause(),
                        escalation.decisionId().toString(),
                        actor,
                        null,
                        escalation.at()));
        if (changed.refused() != null) {
            return new Step(
                    changed.refused(), changed.epoch(), conversation.row().getEpisode());
        }
        if (changed.repeated()) {
            return new Step(null, changed.epoch(), episodeOf(conversation, escalation.decisionId()));
        }
        conversation.row().setIdleAt(null);
        beginEpisode.in(
                conversation,
                new BeginEpisode.Why(
                        escalation.decisionId(),
                        escalation.reason(),
                        escalation.urgency(),
                        escalation.queue(),
                        escalation.policyVersion()),
                actor,
                escalation.at());
        conversation.save();
        return new Step(null, changed.epoch(), conversation.row().getEpisode());
    }

    private static int episodeOf(LockedConversation conversation, UUID decisionId) {
        return conversation
                .tx()
                .select(HANDOFF.EPISODE)
                .from(HANDOFF)
                .where(HANDOFF.CONVERSATION_ID.eq(conversation.id()))
                .and(HANDOFF.DECISION_ID.eq(decisionId))
                .fetchSingle()
                .value1();
    }
}
