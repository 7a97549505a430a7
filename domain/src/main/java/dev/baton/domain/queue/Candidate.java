package dev.baton.domain.queue;

import dev.baton.domain.agent.Capacity;
import dev.baton.domain.agent.Role;
import java.util.Set;
import java.util.UUID;

/**
 * An agent, as far as it matters for taking a ticket.
 *
 * @param listening what the agent declares
 * @param present a console is connected
 * @param ringing an offer stands at this agent already
 */
public record Candidate(
        UUID agentId,
        Role role,
        boolean active,
        boolean listening,
        boolean present,
        boolean ringing,
        Set<String> queues,
        Set<String> languages,
        Set<String> skills,
        Capacity capacity) {
    public Candidate {
        queues = Set.copyOf(queues);
        languages = Set.copyOf(languages);
        skills = Set.copyOf(skills);
    }
}
