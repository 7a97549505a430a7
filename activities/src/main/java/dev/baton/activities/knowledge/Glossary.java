package dev.baton.activities.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words of a shop in German, French and Spanish with their English ones: enough to find the right article with an
 * embedding model that reads English only. Not a translation; nobody ever sees its result.
 */
final class Glossary {

    private final Map<String, Map<String, String>> words = new HashMap<>();

    Glossary() {
        for (String line : Words.list("/knowledge/glossary.txt")) {
            String[] parts = line.split(" = ", 2);
            String[] languageAndWords = parts[0].split(" ", 2);
            for (String word : languageAndWords[1].split(",", -1)) {
                words.computeIfAbsent(languageAndWords[0], l -> new HashMap<>()).put(Words.folded(word), parts[1]);
            }
        }
    }

    /**
     * The known words in English and the others as they are; the text itself when there is no list for its language.
     */
    String inEnglish(String text, String language) {
        Map<String, String> list = words.get(language);
        if (list == null) {
            return text;
        }
        String english = Words.of(text).stream()
                .map(word -> list.getOrDefault(word, word))
                .filter(word -> !word.equals("-"))
                .collect(Collectors.joining(" "));
        return english.isBlank() ? text : english;
    }
}
