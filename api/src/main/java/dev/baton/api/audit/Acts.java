package dev.baton.api.audit;

import dev.baton.api.security.TeamMember;
import dev.baton.store.audit.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Says who acts, from where and when. */
@Component
public class Acts {
    private final InstantSource time;

    Acts(InstantSource time) {
        this.time = time;
    }

    public Act by(TeamMember member, HttpServletRequest request) {
        return new Act(member.agentId(), request.getRemoteAddr(), time.instant());
    }
}
