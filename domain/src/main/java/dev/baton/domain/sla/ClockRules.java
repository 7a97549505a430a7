package dev.baton.domain.sla;

import static dev.baton.domain.sla.SlaMetric.FIRST_HUMAN_RESPONSE;
import static dev.baton.domain.sla.SlaMetric.NEXT_RESPONSE;
import static dev.baton.domain.sla.SlaMetric.RESOLUTION;
import static dev.baton.domain.sla.SlaMetric.TIME_TO_HUMAN;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.sla.ClockEvent.CustomerWrote;
import dev.baton.domain.sla.ClockEvent.Ended;
import dev.baton.domain.sla.ClockEvent.Escalated;
import dev.baton.domain.sla.ClockEvent.Joined;
import dev.baton.domain.sla.ClockEvent.PersonWrote;
import dev.baton.domain.sla.ClockEvent.Retargeted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one event does to the clocks of a conversation. Written with the event itself, in one transaction.
 *
 * <p>Only a person's public message answers: FIRST_HUMAN_RESPONSE until it is met, later NEXT_RESPONSE from the oldest
 * unanswered customer message. A clock that was due before the event is breached at its due instant, whatever the event.
 */
public final class ClockRules {
    private ClockRules() {}

    /**
     * The clocks that are new or different after the event; those that are not returned stay as they are.
     *
     * @param clocks of the conversation; those that have ended are not changed
     */
    public static List<Clock> after(ClockEvent event, List<Clock> clocks, ClockTerms terms) {
        return switch (event) {
            case Escalated escalated -> started(escalated, terms);
            case Joined joined ->
                changed(clocks, clock -> clock.metric() == TIME_TO_HUMAN ? clock.meet(joined.at()) : clock);
            case PersonWrote wrote -> changed(clocks, clock -> answered(clock, wrote.at(), terms));
            case CustomerWrote wrote -> customerWrote(wrote, clocks, terms);
            case Ended ended ->
                changed(
                        clocks,
                        clock -> clock.metric() == RESOLUTION && ended.served()
                                ? clock.meet(ended.at())
                                : clock.cancel(ended.at()));
            case Retargeted moved -> changed(clocks, clock -> clock.retarget(terms, moved.at()));
        };
    }

    private static List<Clock> started(Escalated escalated, ClockTerms terms) {
        Instant at = escalated.at();
        return List.of(
                Clock.start(terms, TIME_TO_HUMAN, null, at, Duration.ZERO),
                Clock.start(terms, FIRST_HUMAN_RESPONSE, null, at, Duration.ZERO),
                Clock.start(terms, RESOLUTION, null, at, carried(escalated.resumes())));
    }

    /** A promise that was broken is not broken a second time: only what a kept one used is carried on. */
    private static Duration carried(@Nullable Clock resolution) {
        return resolution != null && resolution.status() == SlaStatus.MET ? resolution.used() : Duration.ZERO;
    }

    private static Clock answered(Clock clock, Instant at, ClockTerms terms) {
        return switch (clock.metric()) {
            case TIME_TO_HUMAN -> clock;
            case FIRST_HUMAN_RESPONSE, NEXT_RESPONSE -> clock.meet(at);
            case RESOLUTION -> terms.targets().pauseForCustomer() ? clock.pause(at) : clock;
        };
    }

    private static List<Clock> customerWrote(CustomerWrote wrote, List<Clock> clocks, ClockTerms terms) {
        List<Clock> changed = changed(clocks, clock -> clock.metric() == RESOLUTION ? clock.resume(wrote.at()) : clock);
        boolean withPeople = wrote.control() == Control.HUMAN || wrote.control() == Control.WAITING_FOR_HUMAN;
        boolean counted = clocks.stream()
                .anyMatch(clock -> clock.status().live()
                        && (clock.metric() == FIRST_HUMAN_RESPONSE || clock.metric() == NEXT_RESPONSE));
        if (withPeople && wrote.noneUnanswered() && !counted) {
            changed.add(Clock.start(terms, NEXT_RESPONSE, wrote.seq(), wrote.at(), Duration.ZERO));
        }
        return changed;
    }

    private static List<Clock> changed(List<Clock> clocks, UnaryOperator<Clock> change) {
        List<Clock> changed = new ArrayList<>();
        for (Clock clock : clocks) {
            Clock after = clock.status().live() ? change.apply(clock) : clock;
            if (!after.equals(clock)) {
                changed.add(after);
            }
        }
        return changed;
    }
}
