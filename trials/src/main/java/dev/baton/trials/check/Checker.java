package dev.baton.trials.check;

import dev.baton.trials.client.Customer;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Teammate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads everything that can be read from outside at the end of a trial and holds it against the invariants. */
public final class Checker {
    static final List<Invariant> INVARIANTS = List.of(
            new NothingLost(),
            new NothingDoubled(),
            new InOrder(),
            new SilentAi(),
            new Isolation(),
            new NoWedge(),
            new OneDecision(),
            new UnknownsResolve(),
            new Audited());

    private final Teammate reader;
    private final String jdbcUrl;
    private final @Nullable Stories stories;

    /** @param stories null: the engine is not asked */
    public Checker(Teammate reader, String jdbcUrl, @Nullable Stories stories) {
        this.reader = reader;
        this.jdbcUrl = jdbcUrl;
        this.stories = stories;
    }

    public List<Finding> check(Journal journal, Collection<Customer> customers) {
        Map<UUID, List<Line>> customerViews = new HashMap<>();
        Map<UUID, List<Line>> deskViews = new HashMap<>();
        Map<UUID, Stories.Story> told = new HashMap<>();
        for (Customer customer : customers) {
            UUID id = customer.id();
            customerViews.put(id, customer.messages(0));
            deskViews.put(id, reader.at(id).messages(0));
            if (stories != null) {
                told.put(id, stories.describe(id));
            }
        }
        Rows rows = Rows.read(jdbcUrl, journal.conversations());
        Evidence evidence = new Evidence(journal, rows, customerViews, deskViews, told);
        List<Finding> findings = new ArrayList<>();
        INVARIANTS.forEach(invariant -> findings.add(invariant.check(evidence)));
        return findings;
    }

    public static boolean holds(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.violations().isEmpty());
    }
}
