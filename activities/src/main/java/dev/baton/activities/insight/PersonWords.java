package dev.baton.activities.insight;

import dev.baton.activities.knowledge.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns on folded text, grouped by what a match means; read from a word list. */
final class PersonWords {

    private final Map<String, List<Pattern>> patterns = new HashMap<>();

    /** Lines "meaning pattern"; "let name = pattern" defines what {@code @name@} stands for. */
    PersonWords(String resource) {
        Map<String, String> lets = new HashMap<>();
        for (String line : Words.list(resource)) {
            String[] parts = line.split(" ", 2);
            if (parts[0].equals("let")) {
                String[] let = parts[1].split(" = ", 2);
                lets.put("@" + let[0] + "@", let[1]);
                continue;
            }
            String pattern = parts[1];
            for (Map.Entry<String, String> let : lets.entrySet()) {
                pattern = pattern.replace(let.getKey(), let.getValue());
            }
            patterns.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(Pattern.compile(pattern));
        }
    }

    /** The first match of this meaning. */
    Optional<String> find(String meaning, String folded) {
        for (Pattern pattern : patterns.getOrDefault(meaning, List.of())) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    /** The text with every match of this meaning replaced by a bar, so that nothing matches across the gap. */
    String without(String meaning, String folded) {
        String rest = folded;
        for (Pattern pattern : patterns.getOrDefault(meaning, List.of())) {
            rest = pattern.matcher(rest).replaceAll(" | ");
        }
        return rest;
    }
}
