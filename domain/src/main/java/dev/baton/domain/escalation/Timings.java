package dev.baton.domain.escalation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the desk waits for whom, in real time.
 *
 * @param offer how long an offer rings at one agent
 * @param longestWait of a customer in opening hours; then {@code afterLongestWait} happens
 * @param idleAi how long nobody may write to the AI before the conversation is closed
 * @param idleHuman the same under a person
 * @param away after this without a sign of life a waiting customer counts as away
 * @param abandoned and after this the place in the queue is given up
 * @param leaseWarning silence of the agent while the customer waits, until the agent is warned
 * @param leaseEnd the same, until somebody else is looked for
 * @param reopen how long a closed conversation can go on
 */
public record Timings(
        Duration offer,
        Duration longestWait,
        AfterLongestWait afterLongestWait,
        Duration idleAi,
        Duration idleHuman,
        Duration away,
        Duration abandoned,
        Duration leaseWarning,
        Duration leaseEnd,
        Duration reopen) {
    /** What follows the longest wait. The customer is told in both cases. */
    public enum AfterLongestWait {
        /** The wait goes on with a promised time. */
        PROMISE,
        /** The AI answers again. */
        RETURN_TO_AI
    }

    public Timings {
        for (Duration one :
                new Duration[] {offer, longestWait, idleAi, idleHuman, away, abandoned, leaseWarning, leaseEnd, reopen
                }) {
            if (!one.isPositive()) {
                throw new IllegalArgumentException("a wait must be longer than zero: " + one);
            }
        }
        if (abandoned.compareTo(away) <= 0 || leaseEnd.compareTo(leaseWarning) <= 0) {
            throw new IllegalArgumentException("abandoned " + abandoned + " must follow away " + away + ", lease end "
                    + leaseEnd + " its warning " + leaseWarning);
        }
    }

    /** Numbers to begin with. */
    public static Timings standard() {
        return new Timings(
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                AfterLongestWait.PROMISE,
                Duration.ofMinutes(30),
                Duration.ofMinutes(60),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(8),
                Duration.ofHours(48));
    }

    /**
     * How long an offer rings at somebody who has asked for more time: it is only ever longer than for everybody, as a limit
     * of time must be one that can be extended (WCAG 2.2, success criterion 2.2.1).
     *
     * @param ownSeconds null: as for everybody
     */
    public Duration offerAt(@Nullable Integer ownSeconds) {
        Duration own = ownSeconds == null ? offer : Duration.ofSeconds(ownSeconds);
        return own.compareTo(offer) > 0 ? own : offer;
    }

    /** Each with its name, in words. */
    Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("offer", inWords(offer));
        terms.put("longest wait", inWords(longestWait));
        terms.put("after the longest wait", afterLongestWait.name());
        terms.put("idle limit with the AI", inWords(idleAi));
        terms.put("idle limit with a person", inWords(idleHuman));
        terms.put("customer away after", inWords(away));
        terms.put("customer gone after", inWords(abandoned));
        terms.put("lease warning", inWords(leaseWarning));
        terms.put("lease end", inWords(leaseEnd));
        terms.put("reopen window", inWords(reopen));
        return terms;
    }

    /** "1 h 30 min", "90 s" as "1 min 30 s". */
    static String inWords(Duration duration) {
        StringBuilder words = new StringBuilder();
        part(words, duration.toHours(), "h");
        part(words, duration.toMinutesPart(), "min");
        part(words, duration.toSecondsPart(), "s");
        part(words, duration.toMillisPart(), "ms");
        return words.isEmpty() ? "0 s" : words.toString();
    }

    private static void part(StringBuilder words, long count, String unit) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
        }
    }
}
