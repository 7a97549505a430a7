package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.sla.Outlook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the story knows of its conversation, and the rules of what comes next. It knows nothing of the engine: Updates note
 * into it, the main loop takes the next step from it, and steps tell it what came of them.
 */
final class ConversationState {
    /** A turn of the AI that is under way. */
    private record Turn(int seq, boolean ended, @Nullable String failure) {}

    private final RecentRequests requests;
    private Inbox inbox = new Inbox(List.of());
    private Heard heard;
    private final List<Integer> unanswered = new ArrayList<>();
    private Standing standing;
    private @Nullable Turn turn;
    private @Nullable Instant nextLook;
    private String awaited;
    private @Nullable Instant dueAt;
    private @Nullable Instant reopenUntil;
    private boolean lookNow;
    private boolean draining;
    private boolean over;

    private ConversationState(Standing standing, Heard heard, RecentRequests requests, String awaited) {
        this.standing = standing;
        this.heard = heard;
        this.requests = requests;
        this.awaited = awaited;
    }

    static ConversationState from(ConversationStart start, Instant now) {
        ConversationSnapshot snapshot = start.snapshot();
        if (snapshot == null) {
            ConversationState fresh = new ConversationState(
                    Standing.opened(now), new Heard(0), new RecentRequests(List.of()), "idle limit");
            fresh.nextLook = now.plus(start.idleLimit());
            return fresh;
        }
        ConversationState state = new ConversationState(
                Standing.of(snapshot),
                new Heard(snapshot.heardSeq()),
                new RecentRequests(snapshot.recentRequests()),
                "a look at the clocks");
        state.adopt(snapshot);
        return state;
    }

    /** The rows are right: what was believed is forgotten, what was asked for is kept. */
    void adopt(ConversationSnapshot snapshot) {
        standing = Standing.of(snapshot);
        heard = new Heard(snapshot.heardSeq());
        inbox = inbox.withMessages(standing.control() == Control.HUMAN ? List.of() : snapshot.unchecked());
        unanswered.clear();
        unanswered.addAll(snapshot.unanswered());
        turn = null;
        nextLook = snapshot.nextLook();
        dueAt = null;
        reopenUntil = snapshot.reopenUntil();
        if (snapshot.awaited() != null) {
            awaited = snapshot.awaited();
        }
    }

    ConversationSnapshot snapshot() {
        return new ConversationSnapshot(
                standing.control(),
                standing.epoch(),
                standing.episode(),
                standing.since(),
                standing.because(),
                standing.reason(),
                standing.urgency(),
                standing.queue(),
                standing.agentId(),
                standing.policyVersion(),
                heard.last(),
                inbox.messages(),
                List.copyOf(unanswered),
                nextLook,
                awaited,
                reopenUntil,
                requests.list());
    }

    // What Updates may say, and how it is noted.

    @Nullable
    Refusal mayWrite(int seq, Instant now) {
        if (heard.contains(seq)) {
            return null;
        }
        return draining ? Refusal.DRAINING : ConversationRules.mayWrite(standing.control(), reopenUntil, now);
    }

    @Nullable
    Refusal may(Commands.Command command, Instant now) {
        if (requests.contains(command.requestId())) {
            return null;
        }
        return draining ? Refusal.DRAINING : Wishes.may(command, standing, reopenUntil, now);
    }

    /** Under HUMAN the words are the person's to answer. */
    Noted note(int seq) {
        boolean isNew = heard.add(seq);
        if (isNew && standing.control() != Control.HUMAN) {
            inbox.add(seq);
        }
        return new Noted(!isNew);
    }

    Noted note(Commands.Command command) {
        boolean isNew = requests.add(command.requestId());
        if (isNew) {
            inbox.add(command);
        }
        return new Noted(!isNew);
    }

    // What comes next.

    Step next() {
        if (!inbox.isEmpty()) {
            return inbox.first(standing.control());
        }
        if (lookNow) {
            return new Step.Look();
        }
        if (turn != null) {
            return turn.ended() ? new Step.Settle(turn.seq(), turn.failure()) : new Step.Rest();
        }
        return standing.control() == Control.AI && !unanswered.isEmpty()
                ? new Step.Answer(unanswered.getFirst())
                : new Step.Rest();
    }

    boolean somethingToDo() {
        return over || !(next() instanceof Step.Rest);
    }

    /** The next step; whoever takes it does it. */
    Step take() {
        Step step = next();
        switch (step) {
            case Step.Act act -> inbox.remove(1);
            case Step.Check check -> inbox.remove(check.seqs().size());
            case Step.RenewBrief brief -> inbox.remove(brief.seqs().size());
            case Step.Reopen reopen -> inbox.remove(reopen.seqs().size());
            case Step.Look look -> lookNow = false;
            case Step.Answer answer -> turn = new Turn(answer.seq(), false, null);
            case Step.Settle settle -> turn = null;
            case Step.Rest rest -> {}
        }
        return step;
    }

    // What came of it.

    void checked(List<Integer> seqs) {
        unanswered.addAll(seqs);
    }

    /** @param failure its type; null if there is a draft */
    void drafted(@Nullable String failure) {
        if (turn != null) {
            turn = new Turn(turn.seq(), true, failure);
        }
    }

    void settled(int seq) {
        unanswered.removeIf(each -> each == seq);
    }

    /** Control has changed: what the AI still owed is the brief's or the person's now. */
    void changed(Standing to) {
        standing = to;
        turn = null;
        unanswered.clear();
        if (to.control() == Control.HUMAN) {
            inbox = inbox.withMessages(List.of());
        }
        if (to.control() != Control.CLOSED) {
            reopenUntil = null;
        }
    }

    void queued(String queue) {
        standing = standing.queued(queue);
    }

    void closedUntil(Instant instant) {
        reopenUntil = instant;
    }

    /** Messages that were found in the store, or wait for a judgement again: they come before what was asked since. */
    void hearFirst(List<Integer> seqs) {
        seqs.forEach(heard::add);
        if (standing.control() != Control.HUMAN) {
            inbox.addFirst(seqs);
        }
    }

    void outlook(Outlook outlook, Instant notBefore, Instant otherwise) {
        Instant next = outlook.nextLook() == null ? otherwise : outlook.nextLook();
        nextLook = next.isBefore(notBefore) ? notBefore : next;
        awaited = outlook.awaited();
        dueAt = outlook.dueAt();
    }

    void lookBy(Instant instant, String why) {
        if (nextLook == null || instant.isBefore(nextLook)) {
            nextLook = instant;
            awaited = why;
            dueAt = instant;
        }
    }

    void lookNow() {
        lookNow = true;
    }

    void drain() {
        draining = true;
    }

    void end() {
        over = true;
    }

    // What is known.

    /** True if nothing would be lost by going on as a new run. */
    boolean quiet() {
        return !over && turn == null && !lookNow && !inbox.hasCommands();
    }

    boolean over() {
        return over;
    }

    boolean reopenWindowPassed(Instant now) {
        return standing.control() == Control.CLOSED && reopenUntil != null && !now.isBefore(reopenUntil);
    }

    @Nullable
    Integer answering() {
        return turn == null ? null : turn.seq();
    }

    Standing standing() {
        return standing;
    }

    int heardSeq() {
        return heard.last();
    }

    @Nullable
    Instant nextLook() {
        return nextLook;
    }

    String awaited() {
        return awaited;
    }

    /** When what is awaited is due; null: nothing is. */
    @Nullable
    Instant dueAt() {
        return dueAt == null ? nextLook : dueAt;
    }

    @Nullable
    Instant reopenUntil() {
        return reopenUntil;
    }
}
