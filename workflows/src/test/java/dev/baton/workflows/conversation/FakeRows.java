package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.workflows.handoff.Escalation;
import dev.baton.workflows.handoff.HandoffSteps.Changed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one conversation, as far as a story can tell. */
final class FakeRows {
    static final Duration REOPEN = Duration.ofDays(2);

    record Line(int seq, String author, String text, int epoch) {}

    record Offer(UUID agent, Instant expires) {}

    final List<Line> transcript = new ArrayList<>();
    /** What the world saw, in order. */
    final List<String> log = new ArrayList<>();

    /** The marks of clocks that have acted. */
    final List<String> marks = new ArrayList<>();

    final Set<String> once = new HashSet<>();
    private final Map<String, Integer> changes = new HashMap<>();

    Control control = Control.AI;
    int epoch = 1;
    int episode;
    Instant since;

    @Nullable
    Cause because;

    @Nullable
    Escalation why;

    @Nullable
    UUID agent;

    /** Who released, returned or closed last. */
    @Nullable
    UUID actor;

    int answeredSeq;
    int closedSeq;
    int briefs;
    /** How often the clocks were looked at. */
    int looks;

    boolean ticketOpen;
    boolean queued;

    @Nullable
    Offer offer;

    @Nullable
    Instant opensAt;

    @Nullable
    Instant opened;

    @Nullable
    Instant leftAt;

    @Nullable
    Instant customerWaitsSince;

    /** While a person has control. */
    @Nullable
    FakeClocks clocks;

    @Nullable
    Instant reopenUntil;

    Instant lastWords;

    FakeRows(Instant now) {
        since = now;
        lastWords = now;
    }

    int append(String author, String text, Instant now) {
        int seq = transcript.size() + 1;
        transcript.add(new Line(seq, author, text, epoch));
        lastWords = now;
        return seq;
    }

    void customerWrote(int seq, Instant now) {
        if (clocks != null) {
            clocks.after(new ClockEvent.CustomerWrote(now, control, seq, customerWaitsSince == null));
            customerWaitsSince = customerWaitsSince == null ? now : customerWaitsSince;
        }
    }

    void personWrote(Instant now) {
        customerWaitsSince = null;
        if (clocks != null) {
            clocks.after(new ClockEvent.PersonWrote(now));
        }
    }

    void startClocks(Instant now) {
        if (control == Control.HUMAN && clocks == null) {
            Urgency urgency = why == null ? Urgency.NORMAL : why.urgency();
            clocks = new FakeClocks(FakeDesk.named("clocks"), episode, urgency, now);
        }
    }

    String text(int seq) {
        return transcript.get(seq - 1).text();
    }

    List<Integer> customerSeqsAfter(int seq) {
        return transcript.stream()
                .filter(line -> line.author().equals("CUSTOMER") && line.seq() > seq)
                .map(Line::seq)
                .toList();
    }

    /** Like the store: legal, under the right epoch, once for each key. */
    Changed change(int under, Cause cause, String key, @Nullable UUID newAgent, Instant now) {
        Integer earlier = changes.get(key);
        if (earlier != null) {
            return new Changed(null, earlier, episode);
        }
        Refusal refusal = under == epoch ? ConversationRules.mayChange(control, cause) : Refusal.STALE_EPOCH;
        if (refusal != null) {
            return new Changed(refusal.name(), epoch, episode);
        }
        control = cause.to();
        epoch++;
        since = now;
        because = cause;
        agent = newAgent;
        changes.put(key, epoch);
        queued = false;
        offer = null;
        leftAt = null;
        customerWaitsSince = null;
        clocks = null;
        reopenUntil = control == Control.CLOSED ? now.plus(REOPEN) : null;
        closedSeq = control == Control.CLOSED ? transcript.size() : closedSeq;
        log.add("control " + control + " by " + cause);
        return new Changed(null, epoch, episode);
    }

    boolean first(String key) {
        return once.add(key);
    }

    ConversationSnapshot snapshot() {
        return new ConversationSnapshot(
                control,
                epoch,
                episode,
                since,
                because,
                why == null ? null : why.reason(),
                why == null ? null : why.urgency(),
                why == null ? null : why.queue(),
                agent,
                why == null ? null : why.policyVersion(),
                Math.max(answeredSeq, closedSeq),
                List.of(),
                List.of(),
                null,
                null,
                reopenUntil,
                List.of());
    }
}
