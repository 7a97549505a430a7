package dev.baton.api.conversation;

import dev.baton.api.engine.Command;
import dev.baton.api.engine.Commands;
import dev.baton.api.idempotency.RequestId;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.AppendHumanMessage;
import dev.baton.store.conversation.ReadControl;
import dev.baton.store.conversation.ReadControl.Now;
import dev.baton.store.queue.ReadQueues;
import dev.baton.store.queue.TransferTicket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers: the team takes over, hands back, gives back, passes on. Each answer says whether the effect is there yet. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}")
class ControlController {
    private final Commands commands;
    private final ReadControl control;
    private final AppendHumanMessage append;
    private final TransferTicket transfer;
    private final ReadQueues queues;
    private final DeskOutcomes outcomes;
    private final InstantSource time;

    ControlController(
            Commands commands,
            ReadControl control,
            AppendHumanMessage append,
            TransferTicket transfer,
            ReadQueues queues,
            DeskOutcomes outcomes,
            InstantSource time) {
        this.commands = commands;
        this.control = control;
        this.append = append;
        this.transfer = transfer;
        this.queues = queues;
        this.outcomes = outcomes;
        this.time = time;
    }

    /** 200 means: control is HUMAN in the database, and no AI message comes after it. */
    @PostMapping("/take-over")
    @ForTeam(Right.TAKE_OVER)
    ResponseEntity<DeskOutcome> takeOver(
            @PathVariable UUID id, @AuthenticationPrincipal TeamMember member, HttpServletRequest request) {
        UUID requestId = RequestId.of(request);
        Command command = new Command(
                id,
                requestId,
                dev.baton.store.outbox.Commands.TAKE_OVER,
                Map.of("requestId", requestId, "agentId", member.agentId()),
                now -> now.control() == Control.HUMAN && member.agentId().equals(now.agentId()));
        return outcomes.of(
                id, member, () -> commands.give(command, now -> ConversationRules.mayTakeOver(now.control())));
    }

    /** @param note for the team; the AI reads what the person did from the conversation */
    record Note(@Nullable @Size(min = 1, max = 10_000) String note) {}

    @PostMapping("/return-to-ai")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> returnToAi(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody(required = false) @Nullable Note note,
            HttpServletRequest request) {
        UUID requestId = RequestId.of(request);
        Now now = now(id, requestId);
        if (!now.changedByRequest()) {
            mustBeInCharge(now, member);
            note(id, requestId, member, note == null ? null : note.note());
        }
        Command command = Command.changing(
                id, requestId, dev.baton.store.outbox.Commands.RETURN_TO_AI, byHolder(requestId, now, member));
        return outcomes.of(
                id, member, () -> commands.give(command, seen -> ConversationRules.mayReturnToAi(seen.control())));
    }

    /** Back to the queue that it came from, in front. A lead may do so for others. */
    @PostMapping("/release")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> release(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody(required = false) @Nullable Note note,
            HttpServletRequest request) {
        return release(id, member, note == null ? null : note.note(), null, request);
    }

    /** @param agentId or {@code queue}: exactly one of them */
    record Transfer(
            @Nullable UUID agentId,
            @Nullable @Size(min = 1, max = 100) String queue,
            @Nullable @Size(min = 1, max = 2000) String note) {}

    /** To a colleague, who must accept while the agent in charge stays in charge; or to another queue at once. */
    @PostMapping("/transfer")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> transfer(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody Transfer to,
            HttpServletRequest request) {
        UUID colleague = to.agentId();
        if ((colleague == null) == (to.queue() == null)) {
            throw RefusedWith.field("agentId", "give either an agent or a queue");
        }
        if (colleague == null) {
            if (queues.all().stream().noneMatch(queue -> queue.key().equals(to.queue()))) {
                throw new Refused(Refusal.NOT_FOUND);
            }
            return release(id, member, to.note(), to.queue(), request);
        }
        UUID requestId = RequestId.of(request);
        Now now = now(id, requestId);
        UUID holder = mustBeInCharge(now, member);
        transfer.transfer(new TransferTicket.Transfer(
                requestId, id, holder, colleague, to.note() == null ? "" : to.note(), time.instant()));
        return outcomes.of(id, member, () -> true);
    }

    private ResponseEntity<DeskOutcome> release(
            UUID id, TeamMember member, @Nullable String note, @Nullable String queue, HttpServletRequest request) {
        UUID requestId = RequestId.of(request);
        Now now = now(id, requestId);
        if (!now.changedByRequest()) {
            mustBeInCharge(now, member);
            note(id, requestId, member, note);
        }
        Map<String, Object> payload = new HashMap<>(byHolder(requestId, now, member));
        if (queue != null) {
            payload.put("queue", queue);
        }
        if (!member.agentId().equals(payload.get("agentId"))) {
            payload.put("byAgentId", member.agentId());
        }
        Command command = Command.changing(id, requestId, dev.baton.store.outbox.Commands.RELEASE, payload);
        return outcomes.of(
                id, member, () -> commands.give(command, seen -> ConversationRules.mayRelease(seen.control())));
    }

    private Now now(UUID id, UUID requestId) {
        return control.of(id, requestId.toString()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** The agent in charge: the asker, or anybody if the asker may re-assign. */
    static UUID mustBeInCharge(Now now, TeamMember member) {
        UUID holder = now.agentId();
        if (now.control() == Control.CLOSED) {
            throw new Refused(Refusal.CONVERSATION_CLOSED);
        }
        if (holder == null) {
            throw new Refused(Refusal.NOT_WITH_PERSON);
        }
        if (!holder.equals(member.agentId()) && !member.may(Right.REASSIGN)) {
            throw new Refused(Refusal.NOT_IN_CONTROL);
        }
        return holder;
    }

    static Map<String, Object> byHolder(UUID requestId, Now now, TeamMember member) {
        UUID holder = now.agentId();
        return Map.of("requestId", requestId, "agentId", holder == null ? member.agentId() : holder);
    }

    private void note(UUID id, UUID requestId, TeamMember member, @Nullable String note) {
        if (note != null) {
            append.append(new AppendHumanMessage.Words(
                    id, member.agentId(), "note/" + requestId, note, Visibility.NOTE, null, null, time.instant()));
        }
    }
}
