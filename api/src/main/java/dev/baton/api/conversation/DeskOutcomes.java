package dev.baton.api.conversation;

import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers commands of the team: 200 with the new state, 202 while it is still to come, and who was faster. */
@Component
public class DeskOutcomes {
    private final DeskViews views;

    DeskOutcomes(DeskViews views) {
        this.views = views;
    }

    /** @param act true if its effect can be seen */
    public ResponseEntity<DeskOutcome> of(UUID id, TeamMember member, BooleanSupplier act) {
        try {
            boolean done = act.getAsBoolean();
            return ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .body(new DeskOutcome(!done, views.of(id, member)));
        } catch (Refused e) {
            if (e.refusal() != Refusal.ALREADY_TAKEN) {
                throw e;
            }
            String name = views.of(id, member).agentName();
            throw name == null ? e : takenBy(name);
        }
    }

    public static RefusedWith takenBy(String name) {
        return RefusedWith.details(Refusal.ALREADY_TAKEN, Map.of("takenBy", name));
    }
}
