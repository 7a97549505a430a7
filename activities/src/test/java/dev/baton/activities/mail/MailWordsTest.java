package dev.baton.activities.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyLanguageSaysEverythingWithTheSamePlaces() {
        ResourceBundle english = bundle("en");
        for (String language : MailWords.LANGUAGES) {
            ResourceBundle other = bundle(language);
            assertThat(other.keySet()).isEqualTo(english.keySet());
            for (String key : english.keySet()) {
                assertThat(places(other.getString(key)))
                        .as(language + " " + key)
                        .isEqualTo(places(english.getString(key)));
            }
        }
    }

    @Test
    void aLanguageThatIsNotSpokenIsAnsweredInEnglish() {
        assertThat(MailWords.in("pt").say("greeting.unknown")).isEqualTo("Hello,");
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "mail/words",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
