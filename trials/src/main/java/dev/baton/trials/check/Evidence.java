package dev.baton.trials.check;

import dev.baton.trials.client.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that the checker looks at.
 *
 * @param customerViews what the customer reads at the end, by conversation
 * @param deskViews what the team reads at the end, by conversation
 * @param stories what the engine says; empty if it was not asked
 */
public record Evidence(
        Journal journal,
        Rows rows,
        Map<UUID, List<Line>> customerViews,
        Map<UUID, List<Line>> deskViews,
        Map<UUID, Stories.Story> stories) {
    Set<UUID> conversations() {
        return journal.conversations();
    }

    List<Line> customerView(UUID conversation) {
        return customerViews.getOrDefault(conversation, List.of());
    }

    List<Line> deskView(UUID conversation) {
        return deskViews.getOrDefault(conversation, List.of());
    }
}
