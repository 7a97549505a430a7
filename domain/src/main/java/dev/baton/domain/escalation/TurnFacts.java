package dev.baton.domain.escalation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision is made from, and nothing else: stored with the turn, it gives the same decision again. Facts
 * are those of the current ownership episode, except {@link Before#settled()}.
 *
 * @param language of the conversation, as "en"
 * @param byHand present exactly when a person asked or acted
 * @param answer present exactly when the AI's turn is judged
 */
public record TurnFacts(
        Subject subject,
        String language,
        @Nullable ByHand byHand,
        Reading reading,
        @Nullable Answer answer,
        Before before,
        Purchases purchases) {
    public TurnFacts {
        if ((subject == Subject.PERSON) != (byHand != null) || (subject == Subject.TURN) != (answer != null)) {
            throw new IllegalArgumentException(subject + " with act " + byHand + " and answer " + answer);
        }
    }

    /** The customer's words, before any model is asked. */
    public static TurnFacts message(String language, Reading reading, Before before, Purchases purchases) {
        return new TurnFacts(Subject.MESSAGE, language, null, reading, null, before, purchases);
    }

    /** The AI's turn, before it is sent; {@code reading} is that of the message that it answers. */
    public static TurnFacts turn(String language, Reading reading, Answer answer, Before before, Purchases purchases) {
        return new TurnFacts(Subject.TURN, language, null, reading, answer, before, purchases);
    }

    /** A person pressed something: there is nothing to measure. */
    public static TurnFacts byHand(String language, ByHand byHand) {
        return new TurnFacts(
                Subject.PERSON, language, byHand, Reading.NOTHING, null, Before.NOTHING, Purchases.UNKNOWN);
    }

    /** What is judged. */
    public enum Subject {
        MESSAGE,
        TURN,
        PERSON
    }

    /** What a person did. */
    public enum Act {
        /** The customer pressed "talk to a person". */
        ASKED,
        /** An agent took over. */
        TAKEN_OVER,
        /** The customer opened a queue without the AI. */
        DIRECT
    }

    /** @param queue the queue that the customer opened; null: the trigger's */
    public record ByHand(Act act, @Nullable String queue) {}

    /**
     * What was read from the customer's message.
     *
     * @param askedEvidence the words that ask for a person, or how it was found; null if nobody asked
     * @param acceptsOffer says yes to something that was offered just before
     * @param healthWords words that touch health or safety; empty: none
     * @param keywords phrases of the policy that the message has, see {@link PhraseSet}
     * @param sentiment from -1 to 1; null: not measured
     * @param category "unsorted" if none fits
     * @param categoryConfidence from 0 to 1
     */
    public record Reading(
            boolean askedForPerson,
            @Nullable String askedEvidence,
            boolean acceptsOffer,
            List<String> healthWords,
            List<String> keywords,
            @Nullable Double sentiment,
            String category,
            double categoryConfidence) {
        /** Nothing was said. */
        public static final Reading NOTHING =
                new Reading(false, null, false, List.of(), List.of(), null, "unsorted", 0);

        public Reading {
            healthWords = List.copyOf(healthWords);
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * What the AI did.
     *
     * @param confidence from 0 to 1; null if there is no draft
     * @param outOfScope the knowledge holds nothing relevant
     * @param failure type of the failure that left no draft; null if there is one
     */
    public record Answer(
            @Nullable Double confidence,
            boolean outOfScope,
            @Nullable String failure) {
        public Answer {
            if ((confidence == null) != (failure != null)) {
                throw new IllegalArgumentException("confidence " + confidence + " with failure " + failure);
            }
        }
    }

    /**
     * What came before it.
     *
     * @param confidences of the AI's earlier turns in this episode, oldest first
     * @param outOfScope the AI's last turn was out of scope
     * @param personOffered the AI's last turn offered a person
     * @param sinceAiUnavailable how long ago this conversation last escalated AI_UNAVAILABLE; null: never
     * @param settled standing facts on which an earlier handoff of this conversation has led to a person already, as in
     *     {@link Decision#standing()}: they do not escalate again after the hand-back
     */
    public record Before(
            List<Double> confidences,
            boolean outOfScope,
            boolean personOffered,
            @Nullable Duration sinceAiUnavailable,
            List<String> settled) {
        public static final Before NOTHING = new Before(List.of(), false, false, null, List.of());

        public Before {
            confidences = List.copyOf(confidences);
            settled = List.copyOf(settled);
        }
    }

    /**
     * What is known of the customer's orders.
     *
     * @param orderNumber the order at hand; null: not known
     * @param orderTotal its total; null: not known
     * @param currency of the total, as "USD"
     * @param previous number of purchases without the order at hand; null: not known
     */
    public record Purchases(
            @Nullable String orderNumber,
            @Nullable BigDecimal orderTotal,
            @Nullable String currency,
            @Nullable Integer previous) {
        public static final Purchases UNKNOWN = new Purchases(null, null, null, null);
    }
}
