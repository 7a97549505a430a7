package dev.baton.api.assist;

import dev.baton.api.engine.Suggestions;
import dev.baton.api.idempotency.RequestId;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.assist.ReadAssist;
import dev.baton.store.conversation.ReadControl;
import dev.baton.workflows.assist.AssistSteps.Ask;
import dev.baton.workflows.assist.AssistSteps.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** AI Assist and AI Summary: written for the agent to edit, never sent by themselves. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}")
class AssistController {
    private final Suggestions suggestions;
    private final ReadAssist read;
    private final ReadControl control;

    AssistController(Suggestions suggestions, ReadAssist read, ReadControl control) {
        this.suggestions = suggestions;
        this.read = read;
        this.control = control;
    }

    /** A reply for this moment. Refused with ENGINE_AWAY if it does not come in time. */
    @PostMapping("/assist")
    @ForTeam(Right.ANSWER)
    ReadAssist.Assist reply(
            @PathVariable UUID id, @AuthenticationPrincipal TeamMember member, HttpServletRequest request) {
        return ask(id, member, Kind.REPLY, request);
    }

    /** A summary of the whole conversation, for the notes. */
    @PostMapping("/summary")
    @ForTeam(Right.ANSWER)
    ReadAssist.Assist summary(
            @PathVariable UUID id, @AuthenticationPrincipal TeamMember member, HttpServletRequest request) {
        return ask(id, member, Kind.SUMMARY, request);
    }

    private ReadAssist.Assist ask(UUID id, TeamMember member, Kind kind, HttpServletRequest request) {
        if (control.of(id, "").isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        UUID requestId = RequestId.of(request);
        suggestions.ask(new Ask(requestId, id, member.agentId(), kind));
        return read.of(requestId).orElseThrow(() -> new Refused(Refusal.ENGINE_AWAY));
    }
}
