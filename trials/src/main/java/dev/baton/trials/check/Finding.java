package dev.baton.trials.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the checker found of one invariant: how much it looked at, and what does not hold. */
public final class Finding {
    private final String invariant;
    private final List<String> violations = new ArrayList<>();
    private long checked;

    Finding(String invariant) {
        this.invariant = invariant;
    }

    void check(boolean holds, Supplier<String> otherwise) {
        checked++;
        if (!holds) {
            violations.add(otherwise.get());
        }
    }

    /** I1 to I10, and the invariant in two words. */
    public String invariant() {
        return invariant;
    }

    public long checked() {
        return checked;
    }

    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** One line for people, with the first example. */
    public String line() {
        String line = "%-22s %8d checked %6d violations".formatted(invariant, checked, violations.size());
        return violations.isEmpty() ? line : line + "   first: " + violations.getFirst();
    }
}
