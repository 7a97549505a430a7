package dev.baton.domain.escalation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** Words that a policy can begin with: every reason and every text, in the languages that ship. */
public final class ShippedWords {
    /** The languages that there are words in, the default one first. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ShippedWords() {}

    /** What customers are told of each reason, by language. */
    public static Map<ReasonCode, Map<String, String>> wordings() {
        return read("reason.", ReasonCode.class);
    }

    /** The other sentences, by language. */
    public static Map<TextKey, Map<String, String>> texts() {
        return read("text.", TextKey.class);
    }

    private static <K extends Enum<K>> Map<K, Map<String, String>> read(String prefix, Class<K> keys) {
        Map<K, Map<String, String>> all = new EnumMap<>(keys);
        for (String language : LANGUAGES) {
            ResourceBundle words = ResourceBundle.getBundle(
                    ShippedWords.class.getPackageName() + ".words", Locale.of(language), NO_FALLBACK);
            for (K key : keys.getEnumConstants()) {
                all.computeIfAbsent(key, k -> new TreeMap<>()).put(language, words.getString(prefix + key.name()));
            }
        }
        return all;
    }
}
