package dev.baton.api.security;

import dev.baton.domain.agent.Right;
import dev.baton.domain.agent.Role;
import java.util.UUID;

/**
 * A signed-in person of the team.
 *
 * @param session SHA-256 of the session's token, in hex: names the session without opening it
 */
public record TeamMember(UUID agentId, String login, String displayName, Role role, String session) {
    public boolean may(Right right) {
        return role.may(right);
    }

    /** As the actor of an event. */
    public String actor() {
        return "agent:" + agentId;
    }
}
