package dev.baton.api.agent;

import dev.baton.api.audit.Acts;
import dev.baton.api.conversation.Transcripts;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.agent.Role;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.agent.ReadAgents;
import dev.baton.store.agent.SavePerson;
import dev.baton.store.agent.SavePerson.Person;
import dev.baton.store.agent.SetListening;
import dev.baton.store.audit.Act;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import dev.baton.store.ticket.ReadEngagements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of the team. Whoever leaves loses the api at once, and their conversations go back to the queue. */
@RestController
@RequestMapping("/api/v1/admin/people")
class PeopleController {
    private final ReadAgents agents;
    private final SavePerson save;
    private final SetListening listening;
    private final ReadEngagements engagements;
    private final WriteCommand commands;
    private final PasswordEncoder passwords;
    private final Transcripts names;
    private final Acts acts;

    PeopleController(
            ReadAgents agents,
            SavePerson save,
            SetListening listening,
            ReadEngagements engagements,
            WriteCommand commands,
            PasswordEncoder passwords,
            Transcripts names,
            Acts acts) {
        this.agents = agents;
        this.save = save;
        this.listening = listening;
        this.engagements = engagements;
        this.commands = commands;
        this.passwords = passwords;
        this.names = names;
        this.acts = acts;
    }

    record People(List<ReadAgents.Agent> people) {}

    @GetMapping
    @ForTeam(Right.MANAGE_PEOPLE)
    People all(@AuthenticationPrincipal TeamMember member, HttpServletRequest request) {
        return new People(agents.all(acts.by(member, request).at()));
    }

    record NewPerson(
            @NotNull @Pattern(regexp = "[a-z0-9._@-]{2,100}")
            String login,

            @NotNull @Valid PersonEdited person) {}

    /** @param password 12 characters to 72 bytes; null: as it was */
    record PersonEdited(
            @NotNull @Size(min = 1, max = 100) String displayName,
            @NotNull Role role,
            @Nullable @Size(min = 12, max = 72) String password,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,
            @NotNull @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> skills,
            @NotNull @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> queues,
            @Min(0) @Max(100) int capacity,
            boolean active) {}

    @PostMapping
    @ForTeam(Right.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.CREATED)
    ReadAgents.Agent add(
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody NewPerson added,
            HttpServletRequest request) {
        if (added.person().password() == null) {
            throw RefusedWith.field("person.password", "must be given");
        }
        mayGive(member, added.person().role());
        Act act = acts.by(member, request);
        UUID id = UUID.randomUUID();
        save.add(person(id, added.login(), added.person()), act);
        return agents.one(id, act.at()).orElseThrow();
    }

    @PutMapping("/{id}")
    @ForTeam(Right.MANAGE_PEOPLE)
    ReadAgents.Agent change(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody PersonEdited edited,
            HttpServletRequest request) {
        Act act = acts.by(member, request);
        ReadAgents.Agent before = agents.one(id, act.at()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        mayGive(member, before.role());
        mayGive(member, edited.role());
        if (!edited.active()) {
            listening.stop(id, "left", act.at());
        }
        save.change(person(id, before.login(), edited), act);
        names.forget(id);
        if (!edited.active()) {
            giveBack(id, act);
        }
        return agents.one(id, act.at()).orElseThrow();
    }

    private void giveBack(UUID id, Act act) {
        for (ReadEngagements.Engagement held : engagements.of(id)) {
            UUID request = UUID.randomUUID();
            commands.write(
                    held.conversationId(),
                    request,
                    Commands.RELEASE,
                    Map.of("requestId", request, "agentId", id),
                    act.at());
        }
    }

    private static void mayGive(TeamMember member, Role role) {
        if (!member.role().mayGive(role)) {
            throw new Refused(Refusal.NOT_ALLOWED);
        }
    }

    private Person person(UUID id, String login, PersonEdited edited) {
        String password = edited.password();
        if (password != null && password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw RefusedWith.field("password", "must not be longer than 72 bytes");
        }
        return new Person(
                id,
                login,
                edited.displayName(),
                edited.role(),
                password == null ? null : passwords.encode(password),
                edited.languages(),
                edited.skills(),
                edited.queues().stream().distinct().toList(),
                edited.capacity(),
                edited.active());
    }
}
