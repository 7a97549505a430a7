package dev.baton.activities.aiturn;

import dev.baton.activities.insight.MessageReader;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.store.aiturn.DraftedTurn;
import dev.baton.store.aiturn.ReadAsked;
import dev.baton.store.aiturn.ReadDraft;
import dev.baton.store.aiturn.SettleDraft;
import dev.baton.store.customer.ReadOrders;
import dev.baton.store.escalation.ReadBefore;
import dev.baton.store.escalation.ReadReading;
import dev.baton.store.escalation.RecordDecision;
import dev.baton.store.escalation.RecordDecision.Recorded;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.aiturn.AiTurnSteps;
import dev.baton.workflows.handoff.Escalation;
import io.temporal.spring.boot.ActivityImpl;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The policy's word on the customer's messages, before any model is asked, and on the AI's turn, before it is sent. */
@Component
@ActivityImpl(taskQueues = TaskQueues.CONVERSATION)
public final class JudgedTurns implements AiTurnSteps {
    private final CurrentPolicy policy;
    private final RecordDecision decisions;
    private final ReadBefore before;
    private final ReadReading readings;
    private final ReadAsked asked;
    private final ReadDraft drafts;
    private final SettleDraft settleDraft;
    private final TurnReadings measure;
    private final InstantSource time;

    JudgedTurns(DSLContext dsl, MessageReader reader, InstantSource time) {
        this.policy = new CurrentPolicy(dsl);
        this.decisions = new RecordDecision(dsl);
        this.before = new ReadBefore(dsl);
        this.readings = new ReadReading(dsl);
        this.asked = new ReadAsked(dsl);
        this.drafts = new ReadDraft(dsl);
        this.settleDraft = new SettleDraft(dsl);
        this.measure = new TurnReadings(reader, new ReadOrders(dsl));
        this.time = time;
    }

    @Override
    public Checked checkTriggers(Check check) {
        for (int seq : check.seqs()) {
            Recorded decision = checked(check.conversationId(), check.epoch(), seq);
            if (decision != null && decision.escalate()) {
                return new Checked(escalation(decision));
            }
        }
        return new Checked(null);
    }

    private @Nullable Recorded checked(UUID conversation, int epoch, int seq) {
        var turn = new RecordDecision.Turn(conversation, epoch, TurnFacts.Subject.MESSAGE, seq);
        Recorded stored = decisions.read(turn);
        if (stored != null) {
            return stored;
        }
        EscalationPolicy inForce = policy.read();
        TurnFacts facts = message(conversation, epoch, seq, inForce);
        return decisions.record(turn, facts, inForce.judge(facts), time.instant());
    }

    private TurnFacts message(UUID conversation, int epoch, int seq, EscalationPolicy inForce) {
        return measure.message(
                asked.read(conversation, seq), before.read(conversation, epoch, seq, time.instant()), inForce);
    }

    @Override
    public Settled settleTurn(Settle settle) {
        EscalationPolicy inForce = policy.read();
        TurnFacts facts = turn(settle, inForce);
        TurnFacts.Answer answer = Objects.requireNonNull(facts.answer());
        SettleDraft.Settled settled = settleDraft.settle(new SettleDraft.Judged(
                settle.conversationId(),
                settle.epoch(),
                settle.seq(),
                answer.failure(),
                facts,
                inForce.judge(facts),
                inForce,
                time.instant()));
        Recorded decision = settled.decision();
        return new Settled(settled.said(), decision != null && decision.escalate() ? escalation(decision) : null);
    }

    /**
     * The message as it was read, with what the AI made of it. Orders and earlier turns are looked up again: a value may
     * have arrived meanwhile, and another turn may have been said.
     */
    private TurnFacts turn(Settle settle, EscalationPolicy inForce) {
        UUID conversation = settle.conversationId();
        TurnFacts message = readings.facts(conversation, settle.epoch(), settle.seq());
        if (message == null) {
            message = message(conversation, settle.epoch(), settle.seq(), inForce);
        }
        DraftedTurn draft = settle.failure() == null ? drafts.read(conversation, settle.epoch(), settle.seq()) : null;
        return TurnFacts.turn(
                message.language(),
                sorted(message.reading(), draft),
                answer(draft, settle.failure()),
                before.read(conversation, settle.epoch(), settle.seq(), time.instant()),
                measure.purchases(asked.read(conversation, settle.seq())));
    }

    private static TurnFacts.Answer answer(@Nullable DraftedTurn draft, @Nullable String failure) {
        return draft == null
                ? new TurnFacts.Answer(null, false, failure == null ? "NoDraft" : failure)
                : new TurnFacts.Answer(draft.confidence(), draft.outOfScope(), null);
    }

    private static TurnFacts.Reading sorted(TurnFacts.Reading read, @Nullable DraftedTurn draft) {
        return draft == null
                ? read
                : new TurnFacts.Reading(
                        read.askedForPerson(),
                        read.askedEvidence(),
                        read.acceptsOffer(),
                        read.healthWords(),
                        read.keywords(),
                        read.sentiment(),
                        draft.category(),
                        draft.confidence());
    }

    private static Escalation escalation(Recorded decision) {
        return new Escalation(
                decision.id(),
                Objects.requireNonNull(decision.reason()),
                Objects.requireNonNull(decision.urgency()),
                Objects.requireNonNull(decision.queue()),
                decision.policyVersion());
    }
}
