package dev.baton.api.handoff;

import dev.baton.api.idempotency.RequestId;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.store.handoff.CheckPasskey;
import dev.baton.store.handoff.ReadPasskey;
import dev.baton.store.handoff.ReadPasskey.Shown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The Shared Passkey as the team sees it: its words for the agent in charge alone, what came of it for all. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}/passkey")
class PasskeyController {
    private final ReadPasskey read;
    private final CheckPasskey check;
    private final InstantSource time;

    PasskeyController(ReadPasskey read, CheckPasskey check, InstantSource time) {
        this.read = read;
        this.check = check;
        this.time = time;
    }

    /**
     * @param made true if there is one for this escalation
     * @param phrase null unless the asking agent is in charge
     * @param saidAt when the customer wrote it into the chat, where it is hidden
     * @param checks what agents said of it in this escalation, oldest first
     */
    record PasskeyView(
            boolean made,
            @Nullable String phrase,
            @Nullable Instant expiresAt,
            @Nullable Instant saidAt,
            List<CheckView> checks) {}

    record CheckView(boolean matches, String agentName, Instant at) {}

    @GetMapping
    @ForTeam(Right.READ_CONVERSATIONS)
    PasskeyView read(@PathVariable UUID id, @AuthenticationPrincipal TeamMember member) {
        Instant now = time.instant();
        Optional<Shown> shown = read.ofAgent(id, member.agentId(), now);
        return new PasskeyView(
                shown.isPresent() || read.exists(id, now),
                shown.map(Shown::phrase).orElse(null),
                shown.map(Shown::expiresAt).orElse(null),
                shown.map(Shown::saidAt).orElse(null),
                read.checks(id).stream()
                        .map(one -> new CheckView(one.matches(), one.agentName(), one.at()))
                        .toList());
    }

    record Check(@NotNull Boolean matches) {}

    /** Recorded once for each key. Refused: NOT_IN_CONTROL, PASSKEY_GONE. */
    @PostMapping("/checks")
    @ForTeam(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody Check said,
            HttpServletRequest request) {
        check.check(
                new CheckPasskey.Check(RequestId.of(request), id, member.agentId(), said.matches(), time.instant()));
    }
}
