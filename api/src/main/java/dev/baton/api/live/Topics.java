package dev.baton.api.live;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Who listens to what: some to everything, most to a few ids. */
final class Topics {
    private final Map<String, Set<Subscription>> byId = new ConcurrentHashMap<>();
    private final Set<Subscription> wide = ConcurrentHashMap.newKeySet();

    /** Hints that carry one of the ids. */
    Subscription narrow(Collection<String> ids) {
        Set<String> mine = Set.copyOf(ids);
        Subscription mailbox = new Subscription(hint -> true, left -> mine.forEach(id -> leave(id, left)));
        mine.forEach(id -> byId.compute(id, (key, set) -> {
            Set<Subscription> members = set == null ? ConcurrentHashMap.newKeySet() : set;
            members.add(mailbox);
            return members;
        }));
        return mailbox;
    }

    /** All hints that the predicate lets through. */
    Subscription wide(Predicate<Hint> interest) {
        Subscription mailbox = new Subscription(interest, wide::remove);
        wide.add(mailbox);
        return mailbox;
    }

    void tell(Hint hint) {
        wide.forEach(mailbox -> mailbox.offer(hint));
        Set<Subscription> members = byId.get(hint.id());
        if (members != null) {
            members.forEach(mailbox -> mailbox.offer(hint));
        }
    }

    void tellAll(Hint hint) {
        Consumer<Subscription> tell = mailbox -> mailbox.offer(hint);
        wide.forEach(tell);
        byId.values().forEach(members -> members.forEach(tell));
    }

    private void leave(String id, Subscription left) {
        byId.computeIfPresent(id, (key, members) -> {
            members.remove(left);
            return members.isEmpty() ? null : members;
        });
    }
}
