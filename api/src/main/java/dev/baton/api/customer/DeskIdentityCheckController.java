package dev.baton.api.customer;

import dev.baton.api.idempotency.RequestId;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.identity.AskForCode;
import dev.baton.store.identity.ReadIdentityCheck;
import dev.baton.store.identity.ReadIdentityCheck.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether the customer has the e-mail address that was given: asked for by the agent in charge, seen by the team. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}/identity-check")
class DeskIdentityCheckController {
    private final AskForCode ask;
    private final ReadIdentityCheck read;
    private final InstantSource time;

    DeskIdentityCheckController(AskForCode ask, ReadIdentityCheck read, InstantSource time) {
        this.ask = ask;
        this.read = read;
        this.time = time;
    }

    /**
     * @param emailConfirmedAt when the address that is known was proved by a one-time code
     * @param hindrance why no code can be asked for now, as the code of its refusal; null: one can
     * @param awaited present while a code is awaited
     */
    record IdentityCheckView(
            @Nullable Instant emailConfirmedAt,
            @Nullable Refusal hindrance,
            @Nullable AwaitedCode awaited) {}

    /** @param triesLeft 0: another code is needed */
    record AwaitedCode(Instant expiresAt, int triesLeft) {}

    @GetMapping
    @ForTeam(Right.READ_CONVERSATIONS)
    IdentityCheckView read(@PathVariable UUID id) {
        Standing standing = read.of(id, time.instant()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        ReadIdentityCheck.Open open = standing.check();
        return new IdentityCheckView(
                standing.confirmedAt(),
                standing.hindrance(),
                open == null ? null : new AwaitedCode(open.expiresAt(), open.triesLeft()));
    }

    /** By the agent in charge. Refused: NOT_IN_CONTROL, NO_ADDRESS, MAIL_OFF, ALREADY_VERIFIED, RATE_LIMITED. */
    @PostMapping
    @ForTeam(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable UUID id, @AuthenticationPrincipal TeamMember member, HttpServletRequest request) {
        ask.ask(new AskForCode.Ask(RequestId.of(request), id, member.agentId(), time.instant()));
    }
}
