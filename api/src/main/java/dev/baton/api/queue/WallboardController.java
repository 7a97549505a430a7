package dev.baton.api.queue;

import dev.baton.api.security.ForTeam;
import dev.baton.domain.agent.Right;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.sla.ReadWallboard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lead's figures of the day. */
@RestController
class WallboardController {
    private static final Duration LONGEST = Duration.ofDays(31);

    private final ReadWallboard wallboard;
    private final InstantSource time;

    WallboardController(ReadWallboard wallboard, InstantSource time) {
        this.wallboard = wallboard;
        this.time = time;
    }

    /** @param since the beginning of the viewer's day: not in the future, at most 31 days ago */
    @GetMapping("/api/v1/desk/wallboard")
    @ForTeam(Right.REASSIGN)
    ReadWallboard.Wallboard read(@RequestParam Instant since) {
        Instant now = time.instant();
        if (since.isAfter(now) || since.isBefore(now.minus(LONGEST))) {
            throw new Refused(Refusal.INVALID_INPUT);
        }
        return wallboard.read(since, now);
    }
}
