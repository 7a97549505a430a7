package dev.baton.api.handoff;

import dev.baton.api.security.ForTeam;
import dev.baton.domain.agent.Right;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.handoff.ReadBriefs;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The handoff brief, in all its versions. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}/brief")
class BriefController {
    private final ReadBriefs briefs;

    BriefController(ReadBriefs briefs) {
        this.briefs = briefs;
    }

    /** The newest one, or the one that is named. */
    @GetMapping
    @ForTeam(Right.READ_CONVERSATIONS)
    ReadBriefs.Brief brief(
            @PathVariable UUID id,
            @RequestParam(required = false) @Min(1) @Nullable Integer episode,
            @RequestParam(required = false) @Min(1) @Nullable Integer version) {
        return briefs.read(id, episode, version).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    record BriefVersions(List<ReadBriefs.BriefVersion> versions) {}

    @GetMapping("/versions")
    @ForTeam(Right.READ_CONVERSATIONS)
    BriefVersions versions(@PathVariable UUID id) {
        return new BriefVersions(briefs.versions(id));
    }
}
