package dev.baton.activities.insight;

import java.util.List;

/**
 * What was measured on one customer message, before any model is asked.
 *
 * @param person whether it asks for a person
 * @param healthWords mentions of health or safety, as the word list has them; empty: none
 * @param sentiment -1 (angry, disappointed) to +1 (pleased), 0 neutral
 * @param language "en", "de", "fr", "es", "ar", "zh" or "other"
 * @param orderNumbers order numbers in it, in the shop's way of writing
 */
public record MessageReading(
        PersonRequest person, List<String> healthWords, double sentiment, String language, List<String> orderNumbers) {

    public MessageReading {
        if (!(sentiment >= -1 && sentiment <= 1)) {
            throw new IllegalArgumentException("sentiment " + sentiment);
        }
        healthWords = List.copyOf(healthWords);
        orderNumbers = List.copyOf(orderNumbers);
    }

    /** True when the message asks for a person. */
    public boolean asksForPerson() {
        return person.asked();
    }

    /** True when health or safety is mentioned at all. */
    public boolean mentionsHealthOrSafety() {
        return !healthWords.isEmpty();
    }
}
