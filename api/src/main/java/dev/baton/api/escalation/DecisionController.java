package dev.baton.api.escalation;

import dev.baton.api.security.ForTeam;
import dev.baton.domain.agent.Right;
import dev.baton.store.escalation.ReadDecisions;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Why did this escalate?": what the policy said of each turn, with its whole trace. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}/decisions")
class DecisionController {
    private final ReadDecisions decisions;

    DecisionController(ReadDecisions decisions) {
        this.decisions = decisions;
    }

    record Decisions(List<ReadDecisions.Decision> decisions) {}

    @GetMapping
    @ForTeam(Right.READ_CONVERSATIONS)
    Decisions all(@PathVariable UUID id) {
        return new Decisions(decisions.all(id));
    }

    /** Those about the customer message of this number. */
    @GetMapping("/{seq}")
    @ForTeam(Right.READ_CONVERSATIONS)
    Decisions about(@PathVariable UUID id, @PathVariable @Min(0) int seq) {
        return new Decisions(decisions.about(id, seq));
    }
}
