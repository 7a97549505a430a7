package dev.baton.domain.escalation;

import dev.baton.domain.escalation.TurnFacts.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The message has one of these words or phrases, whole, whatever its case and accents.
 *
 * @param name tells it from other lists of the same policy
 * @param phrases by language; those of {@link #EVERY_LANGUAGE} count in all
 */
public record Keyword(String name, Route route, Map<String, List<String>> phrases) implements Trigger {
    public static final String EVERY_LANGUAGE = "*";

    public Keyword {
        Map<String, List<String>> copy = new TreeMap<>();
        phrases.forEach((language, those) -> copy.put(language, List.copyOf(those)));
        phrases = Map.copyOf(copy);
    }

    @Override
    public ReasonCode reason() {
        return ReasonCode.KEYWORD;
    }

    @Override
    public String key() {
        return "KEYWORD " + name;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MESSAGE);
    }

    /** The phrases that count in a language. */
    public List<String> in(String language) {
        List<String> those = new ArrayList<>(phrases.getOrDefault(language, List.of()));
        those.addAll(phrases.getOrDefault(EVERY_LANGUAGE, List.of()));
        return those;
    }

    @Override
    public Tried on(TurnFacts facts) {
        List<String> own = in(facts.language());
        List<String> hits =
                facts.reading().keywords().stream().filter(own::contains).toList();
        String value = hits.isEmpty() ? "none" : String.join(", ", hits);
        return Tried.of(this, !hits.isEmpty(), value, "any of " + own.size() + " phrases");
    }

    @Override
    public Map<String, String> terms() {
        Map<String, String> terms = new TreeMap<>();
        phrases.forEach((language, those) -> terms.put("phrases in " + language, String.join(", ", those)));
        return terms;
    }
}
