package dev.baton.activities.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The house's own sentences in mails, in {@code mail/words_*.properties}; the policy's are the policy's. */
final class MailWords {
    static final List<String> LANGUAGES = List.of("en", "de");

    private final ResourceBundle words;

    private MailWords(ResourceBundle words) {
        this.words = words;
    }

    /** @param language one that we do not speak is answered in English */
    static MailWords in(String language) {
        String known = LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
        return new MailWords(ResourceBundle.getBundle(
                "mail/words",
                Locale.of(known),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** @param values by the name that stands for them in braces; put in as they are, once */
    String say(String key, Map<String, String> values) {
        StringBuilder said = new StringBuilder();
        String sentence = words.getString(key);
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            String name = sentence.substring(open + 1, close);
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException(key + " wants " + name);
            }
            said.append(sentence, from, open).append(values.get(name));
            from = close + 1;
        }
        return said.append(sentence.substring(from)).toString();
    }

    String say(String key) {
        return say(key, Map.of());
    }
}
