package dev.baton.api.queue;

import dev.baton.api.audit.Acts;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.store.queue.ReadQueues;
import dev.baton.store.queue.ReadQueues.Queue;
import dev.baton.store.queue.SaveQueue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queues and where they send people. */
@RestController
@RequestMapping("/api/v1/admin/queues")
class QueuesController {
    private final ReadQueues queues;
    private final SaveQueue save;
    private final Acts acts;

    QueuesController(ReadQueues queues, SaveQueue save, Acts acts) {
        this.queues = queues;
        this.save = save;
        this.acts = acts;
    }

    record AllQueues(List<Queue> queues) {}

    @GetMapping
    @ForTeam(Right.MANAGE_QUEUES)
    AllQueues all() {
        return new AllQueues(queues.all());
    }

    /**
     * @param mode push: offered to one agent at a time; pick_up: listed, never offered
     * @param fallback true: this is the fallback queue from now on; false does not take that away
     * @param direct customers may open it without the AI
     */
    record QueueEdited(
            @NotNull @Size(min = 1, max = 100) String name,
            @NotNull @Size(min = 1, max = 100) String calendar,
            @NotNull @Pattern(regexp = "push|pick_up") String mode,
            boolean fallback,
            @Nullable @Size(min = 1, max = 100) String skill,
            @Nullable @Pattern(regexp = "https://.{1,1000}") String frameUrl,
            boolean direct,
            int position) {}

    @PutMapping("/{key}")
    @ForTeam(Right.MANAGE_QUEUES)
    AllQueues save(
            @PathVariable @Pattern(regexp = "[a-z0-9-]{1,50}") String key,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody QueueEdited edited,
            HttpServletRequest request) {
        save.save(
                new Queue(
                        key,
                        edited.name(),
                        edited.calendar(),
                        edited.mode(),
                        edited.fallback(),
                        edited.skill(),
                        edited.frameUrl(),
                        edited.direct(),
                        edited.position()),
                acts.by(member, request));
        return all();
    }
}
