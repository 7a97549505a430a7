package dev.baton.api.sla;

import dev.baton.api.conversation.DeskOutcome;
import dev.baton.api.conversation.DeskOutcomes;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.ReadControl;
import dev.baton.store.sla.SettlePromise;
import dev.baton.store.sla.SettlePromise.Which;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps a promise, or puts another time in its place. For the agent in charge, and for a lead. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}/promises/{promiseId}")
class PromiseController {
    private static final Duration FARTHEST = Duration.ofDays(60);

    private final SettlePromise settle;
    private final ReadControl control;
    private final DeskOutcomes outcomes;
    private final InstantSource time;

    PromiseController(SettlePromise settle, ReadControl control, DeskOutcomes outcomes, InstantSource time) {
        this.settle = settle;
        this.control = control;
        this.outcomes = outcomes;
        this.time = time;
    }

    /** Refused: NOT_FOUND, NOT_IN_CONTROL, EDIT_CONFLICT if it has ended otherwise. */
    @PostMapping("/keep")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> keep(
            @PathVariable UUID id, @PathVariable UUID promiseId, @AuthenticationPrincipal TeamMember member) {
        settle.keep(which(id, promiseId, member));
        return outcomes.of(id, member, () -> true);
    }

    /** @param dueAt the other time, within two months */
    record Replacement(@NotNull Instant dueAt) {}

    /** Refused as keeping it. */
    @PostMapping("/replace")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> replace(
            @PathVariable UUID id,
            @PathVariable UUID promiseId,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody Replacement replacement) {
        Which which = which(id, promiseId, member);
        if (!replacement.dueAt().isAfter(which.at())
                || replacement.dueAt().isAfter(which.at().plus(FARTHEST))) {
            throw RefusedWith.field("dueAt", "must lie ahead, within two months");
        }
        settle.replace(which, replacement.dueAt());
        return outcomes.of(id, member, () -> true);
    }

    private Which which(UUID id, UUID promiseId, TeamMember member) {
        ReadControl.Now now = control.of(id, "").orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (!member.agentId().equals(now.agentId()) && !member.may(Right.REASSIGN)) {
            throw new Refused(Refusal.NOT_IN_CONTROL);
        }
        return new Which(id, promiseId, member.agentId(), time.instant());
    }
}
