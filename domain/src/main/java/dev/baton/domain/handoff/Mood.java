package dev.baton.domain.handoff;

import java.util.List;
import java.util.Locale;

/** How the customer feels over an episode, and whether it gets better: in words, never a number. */
public record Mood(Level level, Direction direction) {
    /** The last message's mood. */
    public enum Level {
        VERY_UNHAPPY,
        UNHAPPY,
        NEUTRAL,
        PLEASED,
        VERY_PLEASED,
        NOT_KNOWN;

        static Level of(double sentiment) {
            if (sentiment <= -0.6) {
                return VERY_UNHAPPY;
            }
            if (sentiment <= -0.2) {
                return UNHAPPY;
            }
            if (sentiment < 0.2) {
                return NEUTRAL;
            }
            return sentiment < 0.6 ? PLEASED : VERY_PLEASED;
        }
    }

    /** The last message against those before it. */
    public enum Direction {
        GETTING_WORSE,
        STEADY,
        GETTING_BETTER
    }

    private static final double TELLING = 0.3;

    /** @param sentiments of the episode's customer messages, oldest first, each from -1 to 1 */
    public static Mood of(List<Double> sentiments) {
        if (sentiments.isEmpty()) {
            return new Mood(Level.NOT_KNOWN, Direction.STEADY);
        }
        double last = sentiments.getLast();
        double before = sentiments.subList(0, sentiments.size() - 1).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(last);
        double change = last - before;
        Direction direction = change <= -TELLING
                ? Direction.GETTING_WORSE
                : change >= TELLING ? Direction.GETTING_BETTER : Direction.STEADY;
        return new Mood(Level.of(last), direction);
    }

    /** "very unhappy, getting worse". */
    public String words() {
        String feels = level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return direction == Direction.STEADY
                ? feels
                : feels + ", " + direction.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
