package dev.baton.activities.insight;

import dev.baton.activities.knowledge.Embeddings;
import dev.baton.activities.knowledge.OrderNumbers;

/**
 * Reads one customer message: about 10 ms, no network, no model that could fail. Safe for use by many threads.
 * What else a desk looks for are the phrases of its policy.
 */
public final class MessageReader {

    private final PersonRequests persons;
    private final HealthMentions health = new HealthMentions();
    private final Sentiment sentiment;
    private final LanguageGuess languages = new LanguageGuess();

    public MessageReader(Embeddings embeddings) {
        this.persons = new PersonRequests(embeddings);
        this.sentiment = new Sentiment(embeddings);
    }

    /**
     * Reads a message.
     *
     * @param text what the customer wrote; may be empty
     * @param lastFromAi what the AI said just before, or empty
     * @param language the conversation's language so far, kept when the message is too short to tell
     */
    public MessageReading read(String text, String lastFromAi, String language) {
        String read = languages.of(text, language);
        return new MessageReading(
                persons.read(text, lastFromAi), health.in(text), sentiment.of(text, read), read, OrderNumbers.in(text));
    }

    /** True when a text of the AI ends by offering a person, so that the customer's "yes" accepts it. */
    public boolean offersPerson(String textOfAi) {
        return persons.offersPerson(textOfAi);
    }
}
