package dev.baton.api.queue;

import dev.baton.api.live.SignsOfLife;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.queue.Block;
import dev.baton.domain.queue.Candidate;
import dev.baton.domain.queue.Eligibility;
import dev.baton.domain.queue.QueueEntry;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.domain.sla.SlaMetric;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.store.queue.ReadCandidates;
import dev.baton.store.queue.ReadWaitingCustomers;
import dev.baton.store.queue.ReadWaitingCustomers.Waiting;
import dev.baton.store.sla.ReadClocks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Waiting Customers, and why each of them waits. */
@RestController
@RequestMapping("/api/v1/desk/waiting")
class WaitingController {
    private final ReadWaitingCustomers waiting;
    private final ReadClocks clocks;
    private final ReadCandidates candidates;
    private final SignsOfLife signs;
    private final InstantSource time;

    WaitingController(
            ReadWaitingCustomers waiting,
            ReadClocks clocks,
            ReadCandidates candidates,
            SignsOfLife signs,
            InstantSource time) {
        this.waiting = waiting;
        this.clocks = clocks;
        this.candidates = candidates;
        this.signs = signs;
        this.time = time;
    }

    /**
     * @param mark ON_TRACK, AT_RISK (four fifths are used), BREACHED, PAUSED or NONE
     * @param secondsLeft to the due time of the clock that is due first; negative: overdue; null: none runs
     * @param clock the clock of TIME_TO_HUMAN, for whoever counts between two readings; null: there is none
     */
    record Entry(
            Waiting waiting,
            String mark,
            @Nullable SlaMetric metric,
            @Nullable Long secondsLeft,
            ReadClocks.@Nullable Shown clock) {}

    /** @param now the server's clock, by which seconds are counted */
    record WaitingList(Instant now, List<Entry> waiting) {}

    /** In queue order: those whom this agent may take; all of them for whoever may re-assign and asks so. */
    @GetMapping
    @ForTeam(Right.READ_CONVERSATIONS)
    WaitingList list(@RequestParam(defaultValue = "false") boolean all, @AuthenticationPrincipal TeamMember member) {
        signs.agent(member.agentId());
        Instant now = time.instant();
        List<Waiting> entries = all && member.may(Right.REASSIGN) ? waiting.all() : waiting.forAgent(member.agentId());
        Map<UUID, List<ReadClocks.Shown>> running =
                clocks.of(entries.stream().map(Waiting::conversationId).toList());
        return new WaitingList(
                now,
                entries.stream()
                        .map(w -> entry(w, running.getOrDefault(w.conversationId(), List.of()), now))
                        .toList());
    }

    private static Entry entry(Waiting waiting, List<ReadClocks.Shown> clocks, Instant now) {
        ReadClocks.Shown first = null;
        for (ReadClocks.Shown clock : clocks) {
            if (clock.metric() == SlaMetric.TIME_TO_HUMAN) {
                first = clock;
                break;
            }
        }
        if (first == null) {
            return new Entry(waiting, "NONE", null, null, null);
        }
        Instant due = first.dueAt();
        Long left = due == null ? null : Duration.between(now, due).toSeconds();
        return new Entry(waiting, mark(first, now), first.metric(), left, first);
    }

    private static String mark(ReadClocks.Shown clock, Instant now) {
        if (clock.status() == SlaStatus.BREACHED) {
            return "BREACHED";
        }
        if (clock.status() == SlaStatus.PAUSED) {
            return "PAUSED";
        }
        if (clock.dueAt() != null && !clock.dueAt().isAfter(now)) {
            return "BREACHED";
        }
        return clock.warnAt() != null && !clock.warnAt().isAfter(now) ? "AT_RISK" : "ON_TRACK";
    }

    /** @param agents for how many of the team it holds */
    record Reason(Block fact, String words, int agents) {}

    /** @param because empty if somebody is free for it: then it is being offered */
    record Why(UUID ticketId, int agents, List<Reason> because) {}

    @GetMapping("/{ticketId}/why")
    @ForTeam(Right.READ_CONVERSATIONS)
    Why why(@PathVariable UUID ticketId) {
        QueueEntry entry = candidates.entry(ticketId).orElseThrow(() -> new Refused(Refusal.NOT_WAITING));
        Instant now = time.instant();
        List<Candidate> agents = candidates.all(now);
        List<Reason> because = Eligibility.whyWaiting(entry, agents, now).entrySet().stream()
                .map(e -> new Reason(e.getKey(), e.getKey().words(), e.getValue()))
                .toList();
        return new Why(ticketId, agents.size(), because);
    }
}
