package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.ASSIGNMENT;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.conversation.ChangeControl;
import dev.baton.store.conversation.ChangeControl.Change;
import dev.baton.store.conversation.ChangeControl.Changed;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.AssignmentRecord;
import dev.baton.store.queue.AssignmentState;
import dev.baton.store.queue.OfferNext;
import dev.baton.store.queue.RefuseClaim;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The agent who holds a claim joins and is in charge. Key: the lease. */
public final class ConnectAgent {
    private final DSLContext dsl;
    private final RefuseClaim refuseClaim;
    private final OfferNext offerNext;
    private final TakeCharge takeCharge;

    public ConnectAgent(DSLContext dsl) {
        this.dsl = dsl;
        this.refuseClaim = new RefuseClaim(dsl);
        this.offerNext = new OfferNext(dsl);
        this.takeCharge = new TakeCharge(dsl);
    }

    /** @param agentId who is in charge by it; null if refused */
    public record Joined(Step step, @Nullable UUID agentId) {}

    /** A claim that is no longer good is released. */
    public Joined connect(UUID conversationId, int epoch, UUID leaseId, Instant at) {
        Joined joined =
                dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), conversationId), epoch, leaseId, at));
        if (joined.step().refused() != null) {
            offerNext.ofConversation(conversationId, OfferNext.Asker.ANYBODY_ELSE, at);
        }
        return joined;
    }

    private Joined in(LockedConversation conversation, int epoch, UUID leaseId, Instant at) {
        AssignmentRecord claim = conversation.tx().fetchOne(ASSIGNMENT, ASSIGNMENT.ID.eq(leaseId));
        if (claim == null || !claim.getConversationId().equals(conversation.id())) {
            return refused(conversation, Refusal.OFFER_GONE);
        }
        Cause cause = conversation.row().getControl() == Control.HUMAN ? Cause.TRANSFER_ACCEPTED : Cause.ACCEPTED;
        boolean good = !claim.getState().equals(AssignmentState.REFUSED.name())
                && (!claim.getState().equals(AssignmentState.ENDED.name()) || claim.getConnectedAt() != null);
        Changed changed = good
                ? ChangeControl.in(
                        conversation,
                        new Change(
                                epoch,
                                cause,
                                leaseId.toString(),
                                "agent:" + claim.getAgentId(),
                                claim.getAgentId(),
                                at))
                : new Changed(Refusal.OFFER_GONE, conversation.row().getEpoch(), false);
        if (changed.refused() != null) {
            refuseClaim.in(conversation, leaseId, at);
            return refused(conversation, Refusal.OFFER_GONE);
        }
        if (!changed.repeated()) {
            claim.setState(AssignmentState.CONNECTED.name());
            claim.setConnectedAt(at);
            claim.setActiveAt(at);
            claim.update();
            takeCharge.in(conversation, claim.getAgentId(), at);
        }
        int episode = conversation.row().getEpisode();
        return new Joined(new Step(null, changed.epoch(), episode), claim.getAgentId());
    }

    private static Joined refused(LockedConversation conversation, Refusal refusal) {
        return new Joined(
                new Step(
                        refusal,
                        conversation.row().getEpoch(),
                        conversation.row().getEpisode()),
                null);
    }
}
