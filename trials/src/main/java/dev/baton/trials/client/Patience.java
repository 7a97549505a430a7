package dev.baton.trials.client;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Repeats a request with the same key until its outcome is known: what every good client does when no answer came. */
public final class Patience {
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    /** The same request is being done, or the story is between two runs. */
    private static final Set<String> BUSY = Set.of("KEY_IN_USE", "DRAINING");

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private Patience() {}

    /** Told of every try that ended without a known outcome. */
    public interface Unknowns {
        void unknown();
    }

    public static Answer untilKnown(Duration limit, Supplier<Answer> request) {
        return untilKnown(limit, request, () -> {});
    }

    /**
     * @param limit after this the last answer is returned, or the last failure thrown
     * @param unknowns called after each try whose outcome is unknown
     */
    public static Answer untilKnown(Duration limit, Supplier<Answer> request, Unknowns unknowns) {
        long end = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                Answer answer = request.get();
                boolean later = LATER.contains(answer.status()) || BUSY.contains(answer.code());
                if (!later || System.nanoTime() > end) {
                    return answer;
                }
            } catch (Unanswered e) {
                unknowns.unknown();
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            Pause.millis(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }
}
