package dev.baton.domain.handoff;

import dev.baton.domain.conversation.Citation;
import dev.baton.domain.escalation.ReasonCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the agent must know in ten seconds. Data, not only prose; each change while the customer waits is a new version.
 *
 * @param version from 1, within the episode
 * @param reason why a person is needed; {@code otherReasons} fired as well
 * @param decisionId the decision that escalated, with its whole trace; null: taken over by hand
 * @param subject the issue in at most 80 characters
 * @param summary two or three sentences
 * @param language of subject and summary, as "en"
 * @param category "unsorted" if none fits, with {@code categoryConfidence} from 0 to 1
 * @param confidenceLast of the AI's last answer in the episode, 0 to 1; null: it gave none
 * @param confidenceLowest of its answers in the episode
 * @param orders the last five, newest first
 * @param missingSources what could not be read, by name: nothing is hidden
 * @param orderAtHand number of the order that it is about; null: not known
 * @param earlierTickets the last ten of the same customer, newest first
 * @param messageCount messages of the whole conversation up to {@code throughSeq}
 * @param throughSeq number of the last message that the brief knows
 * @param firstSeqOfEpisode number of the first message of the episode
 */
public record HandoffBrief(
        int version,
        int episode,
        ReasonCode reason,
        List<ReasonCode> otherReasons,
        @Nullable UUID decisionId,
        String subject,
        String summary,
        String language,
        String category,
        double categoryConfidence,
        List<Step> stepsTried,
        Suggestion suggestedResolution,
        Mood mood,
        @Nullable Double confidenceLast,
        @Nullable Double confidenceLowest,
        List<Field> collected,
        Requester requester,
        List<OrderSeen> orders,
        List<String> missingSources,
        @Nullable String orderAtHand,
        List<EarlierTicket> earlierTickets,
        int messageCount,
        int throughSeq,
        int firstSeqOfEpisode) {
    public HandoffBrief {
        otherReasons = List.copyOf(otherReasons);
        stepsTried = List.copyOf(stepsTried);
        collected = List.copyOf(collected);
        orders = List.copyOf(orders);
        missingSources = List.copyOf(missingSources);
        earlierTickets = List.copyOf(earlierTickets);
    }

    /** What became of a step. */
    public enum StepOutcome {
        WORKED,
        FAILED,
        NOT_TRIED
    }

    /**
     * Something that the AI did or proposed.
     *
     * @param seq the message that did or proposed it
     */
    public record Step(String text, StepOutcome outcome, int seq) {}

    /**
     * One suggestion with its sources, or none with a reason.
     *
     * @param text null exactly if there is none
     */
    public record Suggestion(
            @Nullable String text,
            List<Citation> sources,
            @Nullable String noneBecause) {
        public Suggestion {
            if ((text == null) == (noneBecause == null)) {
                throw new IllegalArgumentException("a suggestion or a reason for none: " + text + ", " + noneBecause);
            }
            sources = List.copyOf(sources);
        }

        public static Suggestion none(String because) {
            return new Suggestion(null, List.of(), because);
        }
    }

    /** How sure a fact about the customer is. */
    public enum Certainty {
        VERIFIED,
        CLAIMED
    }

    /**
     * Something that was collected in triage; each name once.
     *
     * @param source where it is from, as "chat", "signed token"
     */
    public record Field(String name, String value, Certainty certainty, String source) {}

    /**
     * Who asks.
     *
     * @param identity anonymous, claimed or verified
     */
    public record Requester(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            String identity) {}

    /**
     * An order as it was read.
     *
     * @param source as "shop"
     * @param asOf when it was read: its age is counted from here
     */
    public record OrderSeen(
            String number,
            String status,
            BigDecimal total,
            String currency,
            Instant placedAt,
            String source,
            Instant asOf) {}

    /** @param outcome null while it is open */
    public record EarlierTicket(
            long number, String subject, @Nullable Outcome outcome, Instant openedAt) {}
}
