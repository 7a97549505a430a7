package dev.baton.activities.handoff;

import dev.baton.domain.handoff.HandoffBrief;
import java.util.UUID;

/** Writes what the agent must know, from what the store knows now. Stores nothing. */
public interface BriefWriter {
    /**
     * The next version of the episode's brief; the same version again as long as no message was added.
     *
     * @throws dev.baton.domain.refusal.Refused NOT_FOUND if there is no such handoff
     */
    HandoffBrief write(UUID conversationId, int episode);
}
