package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Answer;
import dev.baton.domain.escalation.TurnFacts.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The AI is not sure enough, several turns in a row. One such turn is a clarifying question and not an escalation.
 *
 * @param limit from 0 to 1; a confidence strictly below it is low
 * @param limits other limits by category
 * @param inARow how many low turns it takes
 */
public record LowConfidence(Route route, double limit, Map<String, Double> limits, int inARow) implements Trigger {
    public LowConfidence {
        if (inARow < 1) {
            throw new IllegalArgumentException("low turns in a row: " + inARow);
        }
        limits = Map.copyOf(limits);
    }

    @Override
    public ReasonCode reason() {
        return ReasonCode.LOW_CONFIDENCE;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.TURN);
    }

    /** The limit in a category. */
    public double limitIn(String category) {
        return limits.getOrDefault(category, limit);
    }

    @Override
    public Tried on(TurnFacts facts) {
        double below = limitIn(facts.reading().category());
        String threshold = "below " + shown(below) + ", " + inARow + " in a row";
        Answer answer = facts.answer();
        Double confidence = answer == null ? null : answer.confidence();
        if (confidence == null) {
            return Tried.not(this, Tried.Result.NOT_KNOWN, "no answer", threshold);
        }
        List<Double> all = new ArrayList<>(facts.before().confidences());
        all.add(confidence);
        List<Double> last = all.subList(Math.max(0, all.size() - inARow), all.size());
        boolean fired = last.size() == inARow && last.stream().allMatch(c -> c < below);
        String value = last.stream().map(LowConfidence::shown).collect(Collectors.joining(", "));
        return Tried.of(this, fired, value, threshold);
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new TreeMap<>();
        terms.put("limit", shown(limit));
        terms.put("in a row", String.valueOf(inARow));
        limits.forEach((category, its) -> terms.put("limit in " + category, shown(its)));
        return terms;
    }

    /** Three digits, but never a rounding that hides on which side of the limit it is. */
    private static String shown(double value) {
        String rounded = String.format(Locale.ROOT, "%.3f", value);
        return Double.parseDouble(rounded) == value ? trimmed(rounded) : String.valueOf(value);
    }

    private static String trimmed(String digits) {
        return digits.endsWith("0") ? digits.substring(0, digits.length() - 1) : digits;
    }
}
