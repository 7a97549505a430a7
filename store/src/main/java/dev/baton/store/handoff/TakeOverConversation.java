package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.AGENT;
import static org.jooq.impl.DSL.field;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.Decision;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.agent.Availability;
import dev.baton.store.conversation.ChangeControl;
import dev.baton.store.conversation.ChangeControl.Change;
import dev.baton.store.conversation.ChangeControl.Changed;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.escalation.RecordDecision;
import dev.baton.store.escalation.RecordDecision.Recorded;
import dev.baton.store.generated.tables.records.AgentRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.AssignmentState;
import dev.baton.store.queue.EndAssignment;
import dev.baton.store.queue.OpenAssignment;
import dev.baton.store.sla.MoveClocks;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * A person takes over by hand, from the AI or out of the queue, and is in charge. What is missing of an episode, decision,
 * ticket and assignment, is opened with it; capacity may be exceeded, and this is marked. Key: the request.
 */
public final class TakeOverConversation {
    private final DSLContext dsl;
    private final CurrentPolicy policy;
    private final BeginEpisode beginEpisode;
    private final TakeCharge takeCharge;
    private final OpenTicket openTicket;

    public TakeOverConversation(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
        this.beginEpisode = new BeginEpisode(policy, new MoveClocks(policy));
        this.takeCharge = new TakeCharge(dsl);
        this.openTicket = new OpenTicket(dsl);
    }

    public Step takeOver(UUID conversationId, int epoch, UUID requestId, UUID agentId, Instant at) {
        return dsl.transactionResult(
                c -> in(LockedConversation.lock(c.dsl(), conversationId), epoch, requestId, agentId, at));
    }

    private Step in(LockedConversation conversation, int epoch, UUID requestId, UUID agentId, Instant at) {
        DSLContext tx = conversation.tx();
        boolean fromAi = conversation.row().getControl() == Control.AI;
        int before = conversation.row().getEpisode();
        AgentRecord agent =
                tx.selectFrom(AGENT).where(AGENT.ID.eq(agentId)).forUpdate().fetchOne();
        if (agent == null || !agent.getActive()) {
            return new Step(Refusal.NOT_ELIGIBLE, conversation.row().getEpoch(), before);
        }
        Changed changed = ChangeControl.in(
                conversation,
                new Change(epoch, Cause.TAKEN_OVER, requestId.toString(), "agent:" + agentId, agentId, at));
        if (changed.refused() != null || changed.repeated()) {
            return new Step(changed.refused(), changed.epoch(), before);
        }
        if (fromAi) {
            beginEpisode.in(conversation, why(conversation, epoch, requestId, at), "agent:" + agentId, at);
        }
        TicketRecord ticket = openTicket.in(conversation, conversation.row().getEpisode(), at);
        EndAssignment.in(conversation, AssignmentState.REFUSED, at);
        boolean room = tx.select(field(Availability.hasRoom()))
                .from(AGENT)
                .where(AGENT.ID.eq(agentId))
                .fetchSingle()
                .value1();
        OpenAssignment.in(
                tx,
                new OpenAssignment.Opening(
                        requestId, ticket, agentId, AssignmentState.CONNECTED, "taken_over", !room, at));
        takeCharge.in(conversation, agentId, at);
        return new Step(null, changed.epoch(), conversation.row().getEpisode());
    }

    private BeginEpisode.Why why(LockedConversation conversation, int epoch, UUID requestId, Instant at) {
        DSLContext tx = conversation.tx();
        EscalationPolicy current = policy.in(tx);
        TurnFacts facts = TurnFacts.byHand(
                current.languageFor(conversation.row().getLocale()),
                new TurnFacts.ByHand(TurnFacts.Act.TAKEN_OVER, null));
        Decision decision = current.judge(facts);
        RecordDecision.Turn turn = new RecordDecision.Turn(
                conversation.id(),
                epoch,
                TurnFacts.Subject.PERSON,
                conversation.row().getLastSeq());
        Recorded recorded = RecordDecision.in(conversation, requestId, turn, facts, decision, at);
        return new BeginEpisode.Why(
                recorded.id(),
                Objects.requireNonNull(recorded.reason()),
                Objects.requireNonNull(recorded.urgency()),
                Objects.requireNonNull(recorded.queue()),
                recorded.policyVersion());
    }
}
