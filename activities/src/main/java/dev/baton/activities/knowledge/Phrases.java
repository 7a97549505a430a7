package dev.baton.activities.knowledge;

import java.util.HashMap;
import java.util.Map;

/** The assistant's own sentences in the languages of the product; English where a language is missing. */
final class Phrases {

    private static final String DEFAULT_LANGUAGE = "en";

    private final Map<String, String> texts = new HashMap<>();

    Phrases() {
        for (String line : Words.list("/knowledge/phrases.txt")) {
            String[] parts = line.split(" = ", 2);
            texts.put(parts[0], parts[1]);
        }
    }

    boolean speaks(String language) {
        return texts.containsKey("unknown." + language);
    }

    /**
     * A sentence, filled in.
     *
     * @param values name and value in turn: "number", "FH-10234", ...
     * @throws IllegalArgumentException when there is no such sentence
     */
    String say(String key, String language, String... values) {
        String text = texts.getOrDefault(key + "." + language, texts.get(key + "." + DEFAULT_LANGUAGE));
        if (text == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        for (int i = 0; i + 1 < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", values[i + 1]);
        }
        return text;
    }

    /** True when a text begins as this phrase does, up to its first filled-in value, in any language. */
    boolean wasSaid(String key, String text) {
        return texts.entrySet().stream()
                .filter(e -> e.getKey().startsWith(key + "."))
                .anyMatch(e -> text.startsWith(e.getValue().split("\\{", 2)[0]));
    }
}
