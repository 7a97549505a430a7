package dev.baton.trials.stage;

import dev.baton.trials.check.Checker;
import dev.baton.trials.check.Finding;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a trial.
 *
 * @param troubles what the clients themselves found wrong
 */
public record Verdict(String what, long seed, List<String> counts, List<String> troubles, List<Finding> findings) {
    public Verdict {
        counts = List.copyOf(counts);
        troubles = List.copyOf(troubles);
    }

    public boolean holds() {
        return troubles.isEmpty() && Checker.holds(findings);
    }

    /** Everything that is wrong, in words. */
    public List<String> wrong() {
        List<String> wrong = new ArrayList<>(troubles);
        findings.stream()
                .filter(finding -> !finding.violations().isEmpty())
                .forEach(finding -> wrong.add(finding.line()));
        return wrong;
    }

    public void print(PrintStream out) {
        out.println(what + ", seed " + seed);
        counts.forEach(count -> out.println("  " + count));
        troubles.stream().limit(10).forEach(trouble -> out.println("  TROUBLE " + trouble));
        findings.forEach(finding -> out.println("  " + finding.line()));
        out.println(holds() ? "held" : "DID NOT HOLD: " + troubles.size() + " troubles");
    }
}
