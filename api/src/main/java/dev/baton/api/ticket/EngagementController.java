package dev.baton.api.ticket;

import dev.baton.api.conversation.DeskOutcome;
import dev.baton.api.conversation.DeskOutcomes;
import dev.baton.api.engine.Command;
import dev.baton.api.engine.Commands;
import dev.baton.api.idempotency.RequestId;
import dev.baton.api.live.SignsOfLife;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.escalation.Timings;
import dev.baton.domain.handoff.Lease;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.domain.sla.SlaMetric;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.domain.ticket.EngagementStatus;
import dev.baton.domain.ticket.Verdict;
import dev.baton.store.conversation.ReadControl;
import dev.baton.store.conversation.ReadControl.Now;
import dev.baton.store.conversation.ReadConversation;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.ReadClocks;
import dev.baton.store.ticket.HoldCompletion;
import dev.baton.store.ticket.ReadEngagements;
import dev.baton.store.ticket.ReadEngagements.Engagement;
import dev.baton.store.ticket.SaveVerdict;
import dev.baton.store.ticket.SetEngagementStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Active Engagements, and where each stands. */
@RestController
@RequestMapping("/api/v1/desk")
class EngagementController {
    private final ReadEngagements engagements;
    private final ReadClocks clocks;
    private final ReadConversation conversations;
    private final ReadControl control;
    private final SetEngagementStatus setStatus;
    private final SaveVerdict saveVerdict;
    private final HoldCompletion hold;
    private final CurrentPolicy policy;
    private final Commands commands;
    private final DeskOutcomes outcomes;
    private final SignsOfLife signs;
    private final InstantSource time;

    EngagementController(
            ReadEngagements engagements,
            ReadClocks clocks,
            ReadConversation conversations,
            ReadControl control,
            SetEngagementStatus setStatus,
            SaveVerdict saveVerdict,
            HoldCompletion hold,
            CurrentPolicy policy,
            Commands commands,
            DeskOutcomes outcomes,
            SignsOfLife signs,
            InstantSource time) {
        this.engagements = engagements;
        this.clocks = clocks;
        this.conversations = conversations;
        this.control = control;
        this.setStatus = setStatus;
        this.saveVerdict = saveVerdict;
        this.hold = hold;
        this.policy = policy;
        this.commands = commands;
        this.outcomes = outcomes;
        this.signs = signs;
        this.time = time;
    }

    /**
     * @param leaseWarnsAt when I am warned, and {@code leaseEndsAt} when somebody else is looked for; null: not my turn
     * @param clock of my next reply: the clock that is due first; a paused one if none runs; null: no reply is owed
     */
    record Mine(
            Engagement engagement,
            @Nullable Instant leaseWarnsAt,
            @Nullable Instant leaseEndsAt,
            ReadClocks.@Nullable Shown clock) {}

    /** @param now the server's clock */
    record MyEngagements(Instant now, List<Mine> engagements) {}

    @GetMapping("/engagements")
    @ForTeam(Right.ANSWER)
    MyEngagements mine(@AuthenticationPrincipal TeamMember member) {
        signs.agent(member.agentId());
        Timings timings = policy.read().timings();
        List<Engagement> held = engagements.of(member.agentId());
        Map<UUID, List<ReadClocks.Shown>> running =
                clocks.of(held.stream().map(Engagement::conversationId).toList());
        List<Mine> mine = held.stream()
                .map(e -> {
                    Lease lease = new Lease(e.activeAt(), e.customerWaitsSince());
                    ReadClocks.Shown clock = replyDue(running.getOrDefault(e.conversationId(), List.of()));
                    return new Mine(e, lease.warnsAt(timings), lease.endsAt(timings), clock);
                })
                .toList();
        return new MyEngagements(time.instant(), mine);
    }

    private static ReadClocks.@Nullable Shown replyDue(List<ReadClocks.Shown> clocks) {
        return clocks.stream()
                .filter(clock ->
                        clock.metric() == SlaMetric.FIRST_HUMAN_RESPONSE || clock.metric() == SlaMetric.NEXT_RESPONSE)
                .filter(clock -> clock.status() == SlaStatus.RUNNING || clock.status() == SlaStatus.PAUSED)
                .min(Comparator.comparing(ReadClocks.Shown::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    /**
     * @param verdict with COMPLETED: did this need a person? May be missing
     * @param holdSeconds with COMPLETED: how long it can be taken back; 0 if missing
     */
    record Status(
            @NotNull EngagementStatus status,
            @Nullable @Valid VerdictGiven verdict,
            @Nullable @Min(0) @Max(30) Integer holdSeconds) {}

    record VerdictGiven(@NotNull Boolean neededPerson, Verdict.@Nullable When when) {}

    /** In Progress and Chat Finished are for the agent in charge; Completed closes ticket and conversation. */
    @PostMapping("/conversations/{id}/status")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> status(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody Status status,
            HttpServletRequest request) {
        UUID requestId = RequestId.of(request);
        Now now = control.of(id, requestId.toString()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (!now.changedByRequest()) {
            mayWork(now, member);
            if (status.verdict() != null) {
                verdict(id, member, status.verdict());
            }
        }
        if (status.status() != EngagementStatus.COMPLETED) {
            setStatus.set(id, member.agentId(), status.status() == EngagementStatus.CHAT_FINISHED, time.instant());
            return outcomes.of(id, member, () -> true);
        }
        UUID holder = now.agentId();
        int seconds = status.holdSeconds() == null ? 0 : status.holdSeconds();
        if (seconds > 0 && holder != null && !now.changedByRequest()) {
            hold.hold(new HoldCompletion.Completion(
                    requestId, id, holder, member.agentId(), Duration.ofSeconds(seconds), time.instant()));
            return outcomes.of(id, member, () -> false);
        }
        Command command = Command.changing(
                id,
                requestId,
                dev.baton.store.outbox.Commands.RESOLVED,
                Map.of("requestId", requestId, "agentId", holder == null ? member.agentId() : holder));
        return outcomes.of(
                id, member, () -> commands.give(command, seen -> ConversationRules.mayResolve(seen.control())));
    }

    /** Takes Completed back as long as it is held; nothing happens if it is not. Refused: CONVERSATION_CLOSED, too late. */
    @DeleteMapping("/conversations/{id}/completion")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> takeBack(@PathVariable UUID id, @AuthenticationPrincipal TeamMember member) {
        mayWork(control.of(id, "").orElseThrow(() -> new Refused(Refusal.NOT_FOUND)), member);
        hold.takeBack(id, member.agentId(), time.instant());
        return outcomes.of(id, member, () -> true);
    }

    /** Did this need a person? Of the open ticket, else of the last one; it can be changed. */
    @PostMapping("/conversations/{id}/verdict")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> judge(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody VerdictGiven verdict) {
        verdict(id, member, verdict);
        return outcomes.of(id, member, () -> true);
    }

    private void verdict(UUID id, TeamMember member, VerdictGiven given) {
        if (!given.neededPerson() && given.when() != null) {
            throw RefusedWith.field("when", "is only for what needed a person");
        }
        ReadConversation.Ticket ticket = conversations
                .read(id)
                .map(ReadConversation.Shown::ticket)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        Verdict.When when = given.when();
        saveVerdict.save(ticket.id(), given.neededPerson(), when == null ? null : when.name());
    }

    private static void mayWork(Now now, TeamMember member) {
        if (now.control() == Control.CLOSED) {
            throw new Refused(Refusal.CONVERSATION_CLOSED);
        }
        if (now.agentId() == null) {
            throw new Refused(Refusal.NOT_WITH_PERSON);
        }
        if (!now.agentId().equals(member.agentId()) && !member.may(Right.REASSIGN)) {
            throw new Refused(Refusal.NOT_IN_CONTROL);
        }
    }
}
