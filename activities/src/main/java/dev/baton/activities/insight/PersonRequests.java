package dev.baton.activities.insight;

import dev.baton.activities.knowledge.Embeddings;
import dev.baton.activities.knowledge.Words;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a customer asks for a person, in two steps. Words first: patterns that ask, patterns that refuse
 * ("do not transfer me") and patterns that only ask what the assistant is ("are you human?"), in English, German,
 * French, Spanish, Arabic and Chinese. Where words decide nothing, a logistic head on the sentence vector does
 * (English;
 * fitted on the NLU++, Rasa and tau-bench rows named in the product's notices).
 */
final class PersonRequests {

    /** From this probability on the head alone says yes: chosen for precision, because the words carry the recall. */
    static final double HEAD_LIMIT = 0.75;

    private static final int LONGEST = 2_000;

    private final Embeddings embeddings;
    private final LogisticHead head = LogisticHead.read("/insight/person-request-head.txt");
    private final PersonWords words = new PersonWords("/lexicon/person-request.txt");
    private final PersonWords offers = new PersonWords("/lexicon/offers.txt");

    PersonRequests(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /**
     * Reads one message.
     *
     * @param text the customer's message; empty never asks
     * @param lastFromAi what the AI said just before, or empty: a "yes" to an offered person is a request
     */
    PersonRequest read(String text, String lastFromAi) {
        List<String> sentences = Words.sentences(shortened(text)).stream()
                .map(Words::folded)
                .filter(s -> !s.isEmpty())
                .toList();
        if (sentences.isEmpty()) {
            return new PersonRequest(false, false, 0, "");
        }
        boolean refused =
                sentences.stream().anyMatch(s -> words.find("refuse", s).isPresent());
        List<String> rest = sentences.stream()
                .map(s -> words.without("identity", words.without("refuse", s)))
                .toList();
        Optional<String> decided =
                rest.stream().flatMap(s -> words.find("ask", s).stream()).findFirst();
        if (decided.isEmpty() && !refused) {
            decided = acceptance(String.join(" ", sentences), lastFromAi);
        }
        if (decided.isPresent()) {
            return new PersonRequest(true, refused, 1, decided.get());
        }
        return refused || !rest.equals(sentences) ? new PersonRequest(false, refused, 0, "") : byMeaning(text);
    }

    private PersonRequest byMeaning(String text) {
        double probability = head.probability(embeddings.of(text));
        boolean asked = probability >= HEAD_LIMIT;
        return new PersonRequest(asked, false, probability, asked ? "meaning" : "");
    }

    /** The head's probability alone, for measuring. */
    double headAlone(String text) {
        return head.probability(embeddings.of(text));
    }

    private Optional<String> acceptance(String folded, String lastFromAi) {
        if (!offersPerson(lastFromAi) || offers.find("other", folded).isPresent()) {
            return Optional.empty();
        }
        return offers.find("accept", folded);
    }

    /**
     * True when the last question of an AI text (with the sentence before it, if it says "do that") offers a person.
     */
    boolean offersPerson(String textOfAi) {
        List<String> sentences = Words.sentences(textOfAi);
        for (int i = sentences.size() - 1; i >= 0 && i >= sentences.size() - 3; i--) {
            String sentence = sentences.get(i);
            if (!sentence.matches(".*[?\uFF1F\u061F]\\W*")) {
                continue;
            }
            boolean pointsBack = Words.folded(sentence).matches(".*\\b(?:that|this|it)\\b.*") && i > 0;
            String whole = pointsBack ? sentences.get(i - 1) + " " + sentence : sentence;
            return offers.find("offer", Words.folded(whole)).isPresent();
        }
        return !sentences.isEmpty() && offers.find("offer", lastTwo(sentences)).isPresent();
    }

    private static String lastTwo(List<String> sentences) {
        return Words.folded(String.join(" ", sentences.subList(Math.max(0, sentences.size() - 2), sentences.size())));
    }

    /** Of a very long message the beginning and the end, where such a request stands. */
    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + "\n" + text.substring(text.length() - LONGEST / 2);
    }
}
