package dev.baton.activities.handoff;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.sla.Outlook;
import dev.baton.store.conversation.ReadSnapshot;
import dev.baton.store.conversation.ReadUnsettled;
import dev.baton.store.escalation.RecordDecision.Recorded;
import dev.baton.store.handoff.CloseConversation;
import dev.baton.store.handoff.CloseTicket;
import dev.baton.store.handoff.ConnectAgent;
import dev.baton.store.handoff.CustomerLine;
import dev.baton.store.handoff.DecideByHand;
import dev.baton.store.handoff.EscalateConversation;
import dev.baton.store.handoff.OpenTicket;
import dev.baton.store.handoff.QueueTicket;
import dev.baton.store.handoff.ReleaseTicket;
import dev.baton.store.handoff.ReopenConversation;
import dev.baton.store.handoff.ReturnToAi;
import dev.baton.store.handoff.Step;
import dev.baton.store.handoff.TakeOverConversation;
import dev.baton.store.handoff.TellCustomer;
import dev.baton.store.handoff.Turnover;
import dev.baton.store.handoff.WriteBrief;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.OfferNext;
import dev.baton.store.sla.ReadOutlook;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.conversation.ConversationSnapshot;
import dev.baton.workflows.handoff.Escalation;
import dev.baton.workflows.handoff.HandoffSteps;
import io.temporal.spring.boot.ActivityImpl;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a handoff as transactions of the store. */
@Component
@ActivityImpl(taskQueues = TaskQueues.CONVERSATION)
public final class StoreHandoff implements HandoffSteps {
    private final DSLContext dsl;
    private final BriefWriter briefs;
    private final InstantSource time;
    private final ReadOutlook outlook;
    private final DecideByHand decideByHand;
    private final EscalateConversation escalateConversation;
    private final TellCustomer tellCustomer;
    private final WriteBrief writeBrief;
    private final OpenTicket openTicket;
    private final QueueTicket queueTicket;
    private final OfferNext offerNext;
    private final ConnectAgent connectAgent;
    private final TakeOverConversation takeOverConversation;
    private final ReturnToAi returnToAi;
    private final ReleaseTicket releaseTicket;
    private final CloseTicket closeTicket;
    private final CloseConversation closeConversation;
    private final ReopenConversation reopenConversation;
    private final ReadSnapshot readSnapshot;
    private final ReadUnsettled readUnsettled;

    StoreHandoff(DSLContext dsl, BriefWriter briefs, InstantSource time) {
        this.dsl = dsl;
        this.briefs = briefs;
        this.time = time;
        this.outlook = new ReadOutlook(new CurrentPolicy(dsl));
        this.decideByHand = new DecideByHand(dsl);
        this.escalateConversation = new EscalateConversation(dsl);
        this.tellCustomer = new TellCustomer(dsl);
        this.writeBrief = new WriteBrief(dsl);
        this.openTicket = new OpenTicket(dsl);
        this.queueTicket = new QueueTicket(dsl);
        this.offerNext = new OfferNext(dsl);
        this.connectAgent = new ConnectAgent(dsl);
        this.takeOverConversation = new TakeOverConversation(dsl);
        this.returnToAi = new ReturnToAi(dsl);
        this.releaseTicket = new ReleaseTicket(dsl);
        this.closeTicket = new CloseTicket(dsl);
        this.closeConversation = new CloseConversation(dsl);
        this.reopenConversation = new ReopenConversation(dsl);
        this.readSnapshot = new ReadSnapshot(dsl);
        this.readUnsettled = new ReadUnsettled(dsl);
    }

    @Override
    public Escalation decideByHand(ByHand asked) {
        Recorded decision = decideByHand.decide(asked.conversationId(), asked.epoch(), asked.requestId(), now());
        return new Escalation(
                decision.id(),
                Objects.requireNonNull(decision.reason()),
                Objects.requireNonNull(decision.urgency()),
                Objects.requireNonNull(decision.queue()),
                decision.policyVersion());
    }

    @Override
    public Changed escalate(Escalate escalate) {
        Escalation why = escalate.escalation();
        return changed(escalateConversation.escalate(new EscalateConversation.Escalation(
                escalate.conversationId(),
                escalate.epoch(),
                escalate.cause(),
                why.decisionId(),
                why.reason(),
                why.urgency(),
                why.queue(),
                why.policyVersion(),
                now())));
    }

    @Override
    public void tellCustomer(Tell tell) {
        CustomerLine line = CustomerLine.valueOf(tell.line().name());
        tellCustomer.tell(tell.conversationId(), tell.epoch(), tell.episode(), line, now());
    }

    @Override
    public Briefed summarize(Episode episode) {
        var brief = briefs.write(episode.conversationId(), episode.episode());
        writeBrief.write(episode.conversationId(), brief, now());
        return new Briefed(brief.version());
    }

    @Override
    public OpenedTicket openTicket(Episode episode) {
        OpenTicket.Opened opened = openTicket.open(episode.conversationId(), episode.episode(), now());
        return new OpenedTicket(opened.ticketId(), opened.number());
    }

    @Override
    public Queued enqueue(Episode episode) {
        QueueTicket.Queued queued = queueTicket.queue(episode.conversationId(), episode.epoch(), now());
        return new Queued(
                queued.queue(),
                queued.opensAt() == null ? null : queued.opensAt().toString(),
                outlook(episode.conversationId()));
    }

    @Override
    public Outlook offerNext(Episode episode) {
        offerNext.ofConversation(episode.conversationId(), OfferNext.Asker.STORY, now());
        return outlook(episode.conversationId());
    }

    @Override
    public Joined connect(Connect connect) {
        ConnectAgent.Joined joined =
                connectAgent.connect(connect.conversationId(), connect.epoch(), connect.leaseId(), now());
        return joined(joined.step(), joined.agentId(), connect.conversationId());
    }

    @Override
    public Joined takeOver(TakeOver takeOver) {
        Step step = takeOverConversation.takeOver(
                takeOver.conversationId(), takeOver.epoch(), takeOver.requestId(), takeOver.agentId(), now());
        return joined(step, step.refused() == null ? takeOver.agentId() : null, takeOver.conversationId());
    }

    @Override
    public Returned returnToAi(Change change) {
        ReturnToAi.Returned returned = returnToAi.change(turnover(change));
        return new Returned(
                code(returned.step()), returned.step().epoch(), returned.unheard(), outlook(change.conversationId()));
    }

    @Override
    public Changed release(Change change) {
        return changed(releaseTicket.release(turnover(change)));
    }

    @Override
    public Outlook closeTicket(Episode episode) {
        closeTicket.close(episode.conversationId(), episode.episode(), now());
        return outlook(episode.conversationId());
    }

    @Override
    public Closed close(Change change) {
        CloseConversation.Closed closed = closeConversation.close(turnover(change));
        return new Closed(
                code(closed.step()), closed.step().epoch(), closed.reopenUntil().toString());
    }

    @Override
    public Changed reopen(Change change) {
        return changed(reopenConversation.reopen(turnover(change)));
    }

    @Override
    public ConversationSnapshot readSnapshot(UUID conversationId) {
        return ConversationSnapshot.of(readSnapshot.read(conversationId));
    }

    @Override
    public List<Integer> catchUp(UUID conversationId, int afterSeq) {
        return readUnsettled.after(conversationId, afterSeq);
    }

    private Turnover turnover(Change change) {
        return new Turnover(
                change.conversationId(),
                change.epoch(),
                change.cause(),
                change.requestKey(),
                change.agentId(),
                change.queue(),
                change.byAgentId(),
                now());
    }

    private static Changed changed(Step step) {
        return new Changed(code(step), step.epoch(), step.episode());
    }

    private Joined joined(Step step, @Nullable UUID agentId, UUID conversationId) {
        return new Joined(code(step), step.epoch(), step.episode(), agentId, outlook(conversationId));
    }

    private static @Nullable String code(Step step) {
        Refusal refused = step.refused();
        return refused == null ? null : refused.name();
    }

    private Outlook outlook(UUID conversationId) {
        return outlook.read(dsl, conversationId, now());
    }

    private Instant now() {
        return time.instant();
    }
}
