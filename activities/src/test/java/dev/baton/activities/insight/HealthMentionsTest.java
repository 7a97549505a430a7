package dev.baton.activities.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthMentionsTest {

    private final HealthMentions mentions = new HealthMentions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my face is burning since I used it",
                "I think I am ALLERGIC to the serum",
                "we are in the hospital",
                "there is a gas smell in the kitchen",
                "It smells like gas here",
                "I got a rash and swelling",
                "my son swallowed the cream, is it poisonous?",
                "does it have side effects",
                "Meine Haut brennt",
                "Ich bin allergisch",
                "Wir sind im Krankenhaus",
                "Gasgeruch im Keller",
                "Ça brûle",
                "je suis allergique",
                "à l'hôpital",
                "odeur de gaz",
                "me arde la piel",
                "soy alérgica",
                "estoy en el hospital",
                "huele a gas",
                "وجهي يحترق",
                "عندي حساسية",
                "أنا في المستشفى",
                "رائحة غاز",
                "我过敏了",
            })
    void areHeardInEveryShippedLanguage(String text) {
        assertThat(mentions.in(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have a burning question about shipping",
                "is the cream hypoallergenic?",
                "where is the allergen list",
                "that was a rash decision",
                "is it non-toxic?",
                "Eine brennende Frage: wann kommt mein Paket?",
                "where is my order",
                "the burner account",
                "",
            })
    void setPhrasesAreNone(String text) {
        assertThat(mentions.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have a burning question: why is my skin burning?"})
    void aRealMentionBesideASetPhraseIsHeard(String text) {
        assertThat(mentions.in(text)).containsExactly("burning");
    }
}
