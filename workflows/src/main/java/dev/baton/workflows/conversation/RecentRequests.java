package dev.baton.workflows.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** The ids of the last 100 commands; the engine forgets Update ids when a story continues as a new run. */
final class RecentRequests {
    private static final int WINDOW = 100;

    private final LinkedHashSet<UUID> ids = new LinkedHashSet<>();

    RecentRequests(List<UUID> earlier) {
        ids.addAll(earlier);
    }

    /** True if it is new. */
    boolean add(UUID id) {
        boolean isNew = ids.add(id);
        if (ids.size() > WINDOW) {
            ids.removeFirst();
        }
        return isNew;
    }

    boolean contains(UUID id) {
        return ids.contains(id);
    }

    List<UUID> list() {
        return List.copyOf(ids);
    }
}
