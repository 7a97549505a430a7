package dev.baton.trials.replay;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one recorded conversation went.
 *
 * @param reasons reason of each escalation, in order
 * @param toHuman from the line that says why until the person joined, for each time that somebody joined
 * @param end control at the end; null if it could not be read
 * @param errors what did not hold, in words; empty if everything did
 */
record Played(
        String id,
        int sent,
        int aiTurns,
        List<String> reasons,
        List<Duration> toHuman,
        List<String> tickets,
        @Nullable String end,
        List<String> errors) {
    static Played failed(String id, String error) {
        return new Played(id, 0, 0, List.of(), List.of(), List.of(), null, List.of(error));
    }

    /** One line for people. */
    String line() {
        StringBuilder line = new StringBuilder("%-22s  AI turns %2d  ".formatted(id, aiTurns));
        if (reasons.isEmpty()) {
            line.append("not escalated");
        } else {
            line.append("escalated ").append(String.join(", ", reasons));
            line.append("  to a person ").append(toHuman.isEmpty() ? "never" : seconds());
            line.append("  ticket ").append(tickets.isEmpty() ? "none" : String.join(", ", tickets));
        }
        line.append("  ends ").append(end == null ? "unknown" : end);
        errors.forEach(error -> line.append("\n    ERROR ").append(error));
        return line.toString();
    }

    private String seconds() {
        return String.join(
                ", ",
                toHuman.stream()
                        .map(wait -> "%.1f s".formatted(wait.toMillis() / 1000.0))
                        .toList());
    }
}
