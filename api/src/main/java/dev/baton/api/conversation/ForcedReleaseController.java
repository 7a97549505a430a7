package dev.baton.api.conversation;

import dev.baton.api.audit.Acts;
import dev.baton.api.engine.Command;
import dev.baton.api.engine.Commands;
import dev.baton.api.idempotency.RequestId;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.ReadControl;
import dev.baton.store.conversation.ReadControl.Now;
import dev.baton.store.ticket.ForceRelease;
import dev.baton.store.ticket.ForceRelease.Forced;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** The lead takes an engagement from an agent who cannot or does not let go of it. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}")
class ForcedReleaseController {
    private final ReadControl control;
    private final ForceRelease forceRelease;
    private final Commands commands;
    private final DeskOutcomes outcomes;
    private final Acts acts;

    ForcedReleaseController(
            ReadControl control, ForceRelease forceRelease, Commands commands, DeskOutcomes outcomes, Acts acts) {
        this.control = control;
        this.forceRelease = forceRelease;
        this.commands = commands;
        this.outcomes = outcomes;
        this.acts = acts;
    }

    /** @param reason why, for the audit; 400 REASON_MISSING without one */
    record ForcedRelease(@Nullable @Size(max = 2000) String reason) {}

    /** Back to its queue, in front; the customer is told, another agent is offered it. */
    @PostMapping("/force-release")
    @ForTeam(Right.REASSIGN)
    ResponseEntity<DeskOutcome> forceRelease(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody ForcedRelease forced,
            HttpServletRequest request) {
        if (forced.reason() == null || forced.reason().isBlank()) {
            throw new Refused(Refusal.REASON_MISSING);
        }
        UUID requestId = RequestId.of(request);
        Now now = control.of(id, requestId.toString()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (!now.changedByRequest()) {
            UUID holder = ControlController.mustBeInCharge(now, member);
            forceRelease.write(new Forced(requestId, id, holder, forced.reason()), acts.by(member, request));
        }
        Command command = Command.changing(id, requestId, dev.baton.store.outbox.Commands.RELEASE, Map.of());
        return outcomes.of(id, member, () -> commands.follow(command));
    }
}
