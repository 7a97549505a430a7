package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.sla.Outlook;
import dev.baton.workflows.aiturn.AiTurnSteps;
import dev.baton.workflows.handoff.Escalation;
import dev.baton.workflows.handoff.HandoffSteps;
import dev.baton.workflows.sla.ClockSteps;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A desk in memory, which keeps its word like the real one: every change conditional on the epoch, every step once by its
 * key. It writes down what the world saw.
 */
final class FakeDesk implements AiTurnSteps, HandoffSteps, ClockSteps {
    static final Duration OFFER = Duration.ofSeconds(30);

    private final InstantSource clock;
    final Duration idleLimit;
    private final Map<UUID, FakeRows> conversations = new HashMap<>();
    private final Map<UUID, UUID> leases = new HashMap<>();
    private final Set<String> crashes = new HashSet<>();
    private String standing = "";
    /** Agents who listen, in the order in which they are asked. */
    final Deque<UUID> listening = new ArrayDeque<>();

    @Nullable
    Instant opensAt;

    boolean longestWaitReturns;

    FakeDesk(InstantSource clock, Duration idleLimit) {
        this.clock = clock;
        this.idleLimit = idleLimit;
    }

    // What api does.

    synchronized void open(UUID id) {
        conversations.put(id, new FakeRows(clock.instant()));
    }

    /** The message's number; who is told is the caller's to see from {@link #control}, before. */
    synchronized int customerWrites(UUID id, String text) {
        FakeRows rows = rows(id);
        int seq = rows.append("CUSTOMER", text, clock.instant());
        rows.customerWrote(seq, clock.instant());
        return seq;
    }

    synchronized void humanWrites(UUID id, String text) {
        FakeRows rows = rows(id);
        rows.answeredSeq = rows.append("HUMAN", text, clock.instant());
        rows.personWrote(clock.instant());
    }

    /** The agent takes the ticket: the lease's id, to be told to the story. */
    synchronized UUID claim(UUID id, UUID agent) {
        UUID lease = named(id + "/lease/" + agent + "/" + rows(id).epoch);
        leases.put(lease, agent);
        rows(id).queued = false;
        return lease;
    }

    synchronized void loseLease(UUID lease) {
        leases.remove(lease);
    }

    synchronized void hoursChange(UUID id, Instant opens) {
        rows(id).opensAt = opens;
    }

    synchronized void customerLeaves(UUID id) {
        rows(id).leftAt = clock.instant();
    }

    // What tests ask.

    synchronized Control control(UUID id) {
        return rows(id).control;
    }

    synchronized FakeRows rows(UUID id) {
        return Objects.requireNonNull(conversations.get(id), "no conversation " + id);
    }

    synchronized List<String> log(UUID id) {
        return List.copyOf(rows(id).log);
    }

    /** The step does its work and then fails, once, as if the process had died before it could say so. */
    synchronized void crashAfter(String step) {
        crashes.add(step);
    }

    /** The step fails, without doing anything, until {@link #goesOn}. */
    synchronized void standsBefore(String step) {
        standing = step;
    }

    synchronized void goesOn() {
        standing = "";
    }

    private void begin(String step) {
        if (standing.equals(step)) {
            throw new IllegalStateException("the database is away");
        }
    }

    private <T> T done(String step, T result) {
        if (crashes.remove(step)) {
            throw new IllegalStateException("died after " + step);
        }
        return result;
    }

    // AI turns.

    @Override
    public synchronized Checked checkTriggers(Check check) {
        FakeRows rows = rows(check.conversationId());
        Escalation found = null;
        for (int seq : check.seqs()) {
            String words = rows.text(seq);
            if (found == null && words.contains("human")) {
                found = why(check.conversationId(), seq, ReasonCode.EXPLICIT_REQUEST, Urgency.NORMAL, "general");
            } else if (found == null && words.contains("broken")) {
                found = why(check.conversationId(), seq, ReasonCode.KEYWORD, Urgency.HIGH, "care");
            } else if (found == null && words.contains("burning")) {
                found = why(check.conversationId(), seq, ReasonCode.HEALTH_SAFETY, Urgency.IMMEDIATE, "care");
            }
        }
        return done("CheckTriggers", new Checked(found));
    }

    @Override
    public synchronized Settled settleTurn(Settle settle) {
        FakeRows rows = rows(settle.conversationId());
        if (settle.failure() != null) {
            rows.log.add("no answer to " + settle.seq() + ": " + settle.failure());
            return new Settled(
                    null,
                    why(settle.conversationId(), settle.seq(), ReasonCode.AI_UNAVAILABLE, Urgency.HIGH, "general"));
        }
        if (rows.text(settle.seq()).contains("strange")) {
            return new Settled(
                    null, why(settle.conversationId(), settle.seq(), ReasonCode.OUT_OF_SCOPE, Urgency.LOW, "general"));
        }
        if (rows.control != Control.AI || rows.epoch != settle.epoch()) {
            return done("SettleTurn", new Settled(null, null));
        }
        if (rows.first("said/" + settle.epoch() + "/" + settle.seq())) {
            rows.append("AI", "answer to " + settle.seq(), clock.instant());
            rows.log.add("AI answers " + settle.seq());
            rows.answeredSeq = Math.max(rows.answeredSeq, settle.seq());
        }
        return done("SettleTurn", new Settled(rows.transcript.size(), null));
    }

    private static Escalation why(UUID id, int seq, ReasonCode reason, Urgency urgency, String queue) {
        return new Escalation(named(id + "/" + seq + "/" + reason), reason, urgency, queue, 1);
    }

    // Steps of a handoff.

    @Override
    public synchronized Escalation decideByHand(ByHand asked) {
        return new Escalation(asked.requestId(), ReasonCode.EXPLICIT_REQUEST, Urgency.NORMAL, "general", 1);
    }

    @Override
    public synchronized Changed escalate(Escalate escalate) {
        FakeRows rows = rows(escalate.conversationId());
        int before = rows.epoch;
        Changed changed = rows.change(
                escalate.epoch(),
                escalate.cause(),
                escalate.escalation().decisionId().toString(),
                null,
                clock.instant());
        if (changed.refused() == null && rows.epoch != before) {
            rows.episode++;
            rows.why = escalate.escalation();
        }
        return done("Escalate", new Changed(changed.refused(), changed.epoch(), rows.episode));
    }

    @Override
    public synchronized void tellCustomer(Tell tell) {
        begin("TellCustomer");
        FakeRows rows = rows(tell.conversationId());
        if (rows.first("line/" + tell.epoch() + "/" + tell.line())) {
            rows.append("SYSTEM", tell.line().name(), clock.instant());
            rows.log.add("said " + tell.line());
        }
        done("TellCustomer", "");
    }

    @Override
    public synchronized Briefed summarize(Episode episode) {
        begin("Summarize");
        FakeRows rows = rows(episode.conversationId());
        long words = rows.transcript.stream()
                .filter(line -> !line.author().equals("SYSTEM"))
                .count();
        if (rows.first("brief/" + episode.episode() + "/" + words)) {
            rows.log.add("brief " + ++rows.briefs + " of episode " + episode.episode());
        }
        return done("Summarize", new Briefed(rows.briefs));
    }

    @Override
    public synchronized OpenedTicket openTicket(Episode episode) {
        begin("OpenTicket");
        FakeRows rows = rows(episode.conversationId());
        if (rows.first("ticket/" + episode.episode())) {
            rows.ticketOpen = true;
            rows.log.add("ticket of episode " + episode.episode() + " opened");
        }
        return done("OpenTicket", new OpenedTicket(named(episode.conversationId() + "/" + episode.episode()), 5001));
    }

    @Override
    public synchronized Queued enqueue(Episode episode) {
        begin("Enqueue");
        FakeRows rows = rows(episode.conversationId());
        String queue = rows.why == null ? "general" : rows.why.queue();
        if (rows.first("queue/" + episode.epoch())) {
            rows.queued = true;
            rows.opensAt = opensAt;
            rows.log.add("queued in " + queue + (opensAt == null ? "" : " for the next opening"));
            offer(rows);
        }
        return done("Enqueue", new Queued(queue, rows.opensAt == null ? null : rows.opensAt.toString(), outlook(rows)));
    }

    @Override
    public synchronized Outlook offerNext(Episode episode) {
        FakeRows rows = rows(episode.conversationId());
        rows.opened = rows.opensAt;
        rows.opensAt = null;
        rows.offer = null;
        offer(rows);
        return done("OfferNext", outlook(rows));
    }

    private void offer(FakeRows rows) {
        if (rows.opensAt == null && rows.queued && !listening.isEmpty()) {
            UUID agent = listening.removeFirst();
            rows.offer = new FakeRows.Offer(agent, clock.instant().plus(OFFER));
            rows.log.add("offered to " + StoryWorld.name(agent));
        }
    }

    @Override
    public synchronized Joined connect(Connect connect) {
        FakeRows rows = rows(connect.conversationId());
        UUID agent = leases.get(connect.leaseId());
        if (agent == null) {
            return new Joined(Refusal.OFFER_GONE.name(), rows.epoch, rows.episode, null, outlook(rows));
        }
        Cause cause = rows.control == Control.HUMAN ? Cause.TRANSFER_ACCEPTED : Cause.ACCEPTED;
        Changed changed = rows.change(connect.epoch(), cause, connect.leaseId().toString(), agent, clock.instant());
        return done("Connect", joined(rows, changed));
    }

    @Override
    public synchronized Joined takeOver(TakeOver takeOver) {
        FakeRows rows = rows(takeOver.conversationId());
        boolean fromAi = rows.control == Control.AI;
        Changed changed = rows.change(
                takeOver.epoch(),
                Cause.TAKEN_OVER,
                takeOver.requestId().toString(),
                takeOver.agentId(),
                clock.instant());
        if (fromAi && changed.refused() == null) {
            rows.episode++;
        }
        return done("TakeOver", joined(rows, changed));
    }

    private Joined joined(FakeRows rows, Changed changed) {
        rows.startClocks(clock.instant());
        return new Joined(changed.refused(), changed.epoch(), rows.episode, rows.agent, outlook(rows));
    }

    @Override
    public synchronized Returned returnToAi(Change change) {
        FakeRows rows = rows(change.conversationId());
        List<Integer> unheard = rows.control == Control.HUMAN ? rows.customerSeqsAfter(rows.answeredSeq) : List.of();
        Changed changed = change(change);
        return done("ReturnToAi", new Returned(changed.refused(), changed.epoch(), unheard, outlook(rows)));
    }

    @Override
    public synchronized Changed release(Change change) {
        return done("Release", change(change));
    }

    @Override
    public synchronized Outlook closeTicket(Episode episode) {
        FakeRows rows = rows(episode.conversationId());
        if (rows.ticketOpen) {
            rows.ticketOpen = false;
            rows.log.add("ticket of episode " + episode.episode() + " closed");
        }
        return done("CloseTicket", outlook(rows));
    }

    @Override
    public synchronized Closed close(Change change) {
        Changed changed = change(change);
        return done(
                "Close",
                new Closed(
                        changed.refused(), changed.epoch(), String.valueOf(rows(change.conversationId()).reopenUntil)));
    }

    @Override
    public synchronized Changed reopen(Change change) {
        return done("Reopen", change(change));
    }

    private Changed change(Change change) {
        FakeRows rows = rows(change.conversationId());
        rows.actor = change.byAgentId() == null ? change.agentId() : change.byAgentId();
        return rows.change(change.epoch(), change.cause(), change.requestKey(), null, clock.instant());
    }

    @Override
    public synchronized ConversationSnapshot readSnapshot(UUID conversationId) {
        return rows(conversationId).snapshot();
    }

    @Override
    public synchronized List<Integer> catchUp(UUID conversationId, int afterSeq) {
        return rows(conversationId).customerSeqsAfter(afterSeq);
    }

    // Clocks.

    @Override
    public synchronized Looked lookAtClocks(Look look) {
        FakeRows rows = rows(look.conversationId());
        rows.looks++;
        if (rows.clocks != null) {
            rows.marks.addAll(rows.clocks.act(look.now()));
        }
        List<Due> due = FakeDeadlines.of(rows, this).stream()
                .filter(deadline -> !deadline.at().isAfter(look.now()))
                .map(FakeDeadlines.Deadline::due)
                .toList();
        due.forEach(one -> {
            rows.log.add("due " + one.kind());
            if (one.cause() == null && one.kind() == Kind.LONGEST_WAIT) {
                rows.first(one.key());
            }
        });
        return done("LookAtClocks", new Looked(due, outlook(rows)));
    }

    private Outlook outlook(FakeRows rows) {
        return FakeDeadlines.outlook(rows, this, clock.instant());
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
