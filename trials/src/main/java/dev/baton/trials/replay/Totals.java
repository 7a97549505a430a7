package dev.baton.trials.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last line of a replay. */
record Totals(List<Played> played, List<String> troubles, Duration took) {
    int errors() {
        return troubles.size()
                + played.stream().mapToInt(one -> one.errors().size()).sum();
    }

    String line() {
        int messages = played.stream().mapToInt(Played::sent).sum();
        int turns = played.stream().mapToInt(Played::aiTurns).sum();
        return "replayed %d conversations in %d s: %d customer messages, %d AI turns, %d escalated %s, to a person %s, %d tickets, end states %s, %d errors"
                .formatted(
                        played.size(),
                        took.toSeconds(),
                        messages,
                        turns,
                        played.stream().filter(one -> !one.reasons().isEmpty()).count(),
                        counted(played.stream()
                                .flatMap(one -> one.reasons().stream())
                                .toList()),
                        waits(),
                        played.stream().mapToInt(one -> one.tickets().size()).sum(),
                        counted(played.stream()
                                .map(one -> String.valueOf(one.end()))
                                .toList()),
                        errors());
    }

    private String waits() {
        List<Duration> waits =
                played.stream().flatMap(one -> one.toHuman().stream()).sorted().toList();
        if (waits.isEmpty()) {
            return "never";
        }
        return "p50 %.1f s, longest %.1f s"
                .formatted(
                        waits.get(waits.size() / 2).toMillis() / 1000.0,
                        waits.getLast().toMillis() / 1000.0);
    }

    private static Map<String, Integer> counted(List<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
