package dev.baton.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.Urgency;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockRulesTest {
    /** A Monday, 10:00 in Berlin: the morning of the office ends in two hours. */
    private static final Instant TEN = Instant.parse("2026-03-02T09:00:00Z");

    private static final UUID CONVERSATION = new UUID(4, 2);

    private final Map<UUID, Clock> clocks = new LinkedHashMap<>();
    private ClockTerms terms = terms(Urgency.NORMAL, Calendars.office("Europe/Berlin"), 1);

    private static ClockTerms terms(Urgency urgency, BusinessCalendar calendar, int episode) {
        return new ClockTerms(CONVERSATION, episode, urgency, SlaTargets.standard(), calendar);
    }

    private List<Clock> happens(ClockEvent event) {
        List<Clock> changed = ClockRules.after(event, List.copyOf(clocks.values()), terms);
        changed.forEach(clock -> clocks.put(clock.id(), clock));
        return changed;
    }

    private Clock the(SlaMetric metric) {
        return clocks.values().stream()
                .filter(clock -> clock.metric() == metric)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Instant min(double minutes) {
        return TEN.plusMillis((long) (minutes * 60_000));
    }

    private void escalated(@Nullable Clock resumes) {
        happens(new ClockEvent.Escalated(TEN, resumes));
    }

    private void customer(double minute, int seq, boolean noneUnanswered) {
        happens(new ClockEvent.CustomerWrote(min(minute), Control.HUMAN, seq, noneUnanswered));
    }

    private void person(double minute) {
        happens(new ClockEvent.PersonWrote(min(minute)));
    }

    @Test
    void anEscalationStartsThreeClocksWithTheirMarks() {
        escalated(null);
        assertThat(clocks.values())
                .extracting(Clock::metric)
                .containsExactly(SlaMetric.TIME_TO_HUMAN, SlaMetric.FIRST_HUMAN_RESPONSE, SlaMetric.RESOLUTION);
        Clock human = the(SlaMetric.TIME_TO_HUMAN);
        assertThat(human.halfAt()).isEqualTo(min(2.5));
        assertThat(human.warnAt()).isEqualTo(min(4));
        assertThat(human.dueAt()).isEqualTo(min(5));
        assertThat(the(SlaMetric.RESOLUTION).dueAt())
                .as("24 working hours: three days, two hours of which are used on Monday morning before lunch")
                .isEqualTo(Instant.parse("2026-03-05T09:00:00Z"));
    }

    @Test
    void anEscalationRepeatedStartsTheSameClocks() {
        escalated(null);
        Map<UUID, Clock> first = Map.copyOf(clocks);
        escalated(null);
        assertThat(clocks).isEqualTo(first);
    }

    @Test
    void afterHoursTheClocksWaitForTheOpening() {
        Instant friday = Instant.parse("2026-03-06T16:30:00Z");
        happens(new ClockEvent.Escalated(friday, null));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).dueAt()).isEqualTo(Instant.parse("2026-03-09T07:05:00Z"));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).usedAt(Instant.parse("2026-03-08T12:00:00Z")))
                .isZero();
    }

    @Test
    void joiningMeetsTheTimeToHumanAndNothingElse() {
        escalated(null);
        assertThat(happens(new ClockEvent.Joined(min(1)))).hasSize(1);
        assertThat(the(SlaMetric.TIME_TO_HUMAN).status()).isEqualTo(SlaStatus.MET);
        assertThat(the(SlaMetric.TIME_TO_HUMAN).endedAt()).isEqualTo(min(1));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).used()).isEqualTo(Duration.ofMinutes(1));
        assertThat(the(SlaMetric.FIRST_HUMAN_RESPONSE).status()).isEqualTo(SlaStatus.RUNNING);
    }

    @Test
    void theFirstPublicMessageOfAPersonMeetsTheFirstResponse() {
        escalated(null);
        happens(new ClockEvent.Joined(min(1)));
        person(2);
        assertThat(the(SlaMetric.FIRST_HUMAN_RESPONSE).status()).isEqualTo(SlaStatus.MET);
        assertThat(the(SlaMetric.FIRST_HUMAN_RESPONSE).endedAt()).isEqualTo(min(2));
    }

    @Test
    void whatComesExactlyWhenDueIsInTime() {
        escalated(null);
        person(5);
        assertThat(the(SlaMetric.FIRST_HUMAN_RESPONSE).status()).isEqualTo(SlaStatus.MET);
    }

    @Test
    void aBreachNobodyNoticedIsRecordedAtItsTrueInstant() {
        escalated(null);
        happens(new ClockEvent.Joined(min(40)));
        person(41);
        assertThat(the(SlaMetric.TIME_TO_HUMAN).status()).isEqualTo(SlaStatus.BREACHED);
        assertThat(the(SlaMetric.TIME_TO_HUMAN).endedAt()).isEqualTo(min(5));
        assertThat(the(SlaMetric.FIRST_HUMAN_RESPONSE).endedAt()).isEqualTo(min(5));
    }

    @Test
    void threeCustomerMessagesInARowStartOneClock() {
        escalated(null);
        person(1);
        customer(2, 10, true);
        customer(3, 11, false);
        customer(3.5, 12, false);
        assertThat(clocks.values())
                .filteredOn(c -> c.metric() == SlaMetric.NEXT_RESPONSE)
                .hasSize(1);
        assertThat(the(SlaMetric.NEXT_RESPONSE).startedSeq()).isEqualTo(10);
        assertThat(the(SlaMetric.NEXT_RESPONSE).dueAt()).isEqualTo(min(7));
        person(4);
        assertThat(the(SlaMetric.NEXT_RESPONSE).status()).isEqualTo(SlaStatus.MET);
        customer(5, 14, true);
        assertThat(clocks.values())
                .filteredOn(c -> c.metric() == SlaMetric.NEXT_RESPONSE)
                .hasSize(2);
    }

    @Test
    void whileTheFirstResponseIsAwaitedNoSecondClockRuns() {
        escalated(null);
        customer(1, 8, true);
        assertThat(clocks).hasSize(3);
        assertThat(ClockRules.after(new ClockEvent.CustomerWrote(min(1), Control.AI, 8, true), List.of(), terms))
                .as("the AI's answers have no such clock")
                .isEmpty();
    }

    @Test
    void aBreachedReplyIsNotStartedAgainByTheNextMessage() {
        escalated(null);
        person(1);
        customer(2, 10, true);
        clocks.replaceAll((id, clock) -> clock.metric() == SlaMetric.NEXT_RESPONSE ? clock.breach() : clock);
        customer(9, 11, false);
        assertThat(clocks.values())
                .filteredOn(c -> c.metric() == SlaMetric.NEXT_RESPONSE)
                .hasSize(1);
        assertThat(the(SlaMetric.NEXT_RESPONSE).endedAt()).isEqualTo(min(7));
    }

    @Test
    void resolutionStandsStillWhileTheCustomerIsExpectedToWrite() {
        escalated(null);
        person(10);
        assertThat(the(SlaMetric.RESOLUTION).status()).isEqualTo(SlaStatus.PAUSED);
        assertThat(the(SlaMetric.RESOLUTION).dueAt()).isNull();
        person(11);
        customer(40.5, 9, true);
        Clock resumed = the(SlaMetric.RESOLUTION);
        assertThat(resumed.status()).isEqualTo(SlaStatus.RUNNING);
        assertThat(resumed.used()).as("no pause time is lost").isEqualTo(Duration.ofMinutes(10));
        assertThat(resumed.leftAt(min(50.5))).isEqualTo(Duration.ofHours(24).minusMinutes(20));
    }

    @Test
    void aPauseOverLunchCostsNothingAndGivesNothing() {
        escalated(null);
        Instant one = Instant.parse("2026-03-02T10:59:59.250Z");
        happens(new ClockEvent.PersonWrote(one));
        happens(new ClockEvent.CustomerWrote(Instant.parse("2026-03-02T11:30:00Z"), Control.HUMAN, 9, true));
        Clock resumed = the(SlaMetric.RESOLUTION);
        assertThat(resumed.used()).isEqualTo(Duration.between(TEN, one));
        assertThat(resumed.usedAt(Instant.parse("2026-03-02T12:01:00Z")))
                .isEqualTo(Duration.between(TEN, one).plusMinutes(1));
    }

    @Test
    void aClosedTicketMeetsResolutionAndAWithdrawnOneBreaksNoPromise() {
        escalated(null);
        Map<UUID, Clock> before = Map.copyOf(clocks);
        happens(new ClockEvent.Ended(min(3), true));
        assertThat(the(SlaMetric.RESOLUTION).status()).isEqualTo(SlaStatus.MET);
        assertThat(the(SlaMetric.FIRST_HUMAN_RESPONSE).status()).isEqualTo(SlaStatus.CANCELLED);
        clocks.putAll(before);
        happens(new ClockEvent.Ended(min(3), false));
        assertThat(clocks.values()).extracting(Clock::status).containsOnly(SlaStatus.CANCELLED);
        clocks.putAll(before);
        happens(new ClockEvent.Ended(min(6), false));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).status())
                .as("it was due before the customer gave up")
                .isEqualTo(SlaStatus.BREACHED);
    }

    @Test
    void reopeningGoesOnWithWhatWasUsed() {
        escalated(null);
        happens(new ClockEvent.Ended(min(30), true));
        Clock closed = the(SlaMetric.RESOLUTION);
        terms = terms(Urgency.NORMAL, Calendars.office("Europe/Berlin"), 2);
        happens(new ClockEvent.Escalated(min(60), closed));
        assertThat(the(SlaMetric.RESOLUTION).used()).isEqualTo(Duration.ofMinutes(30));
        assertThat(the(SlaMetric.RESOLUTION).leftAt(min(60)))
                .isEqualTo(Duration.ofHours(24).minusMinutes(30));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).used()).isZero();
    }

    @Test
    void aBrokenResolutionIsNotBrokenAgainAfterReopening() {
        escalated(null);
        Clock broken = the(SlaMetric.RESOLUTION).breach();
        terms = terms(Urgency.NORMAL, Calendars.office("Europe/Berlin"), 2);
        happens(new ClockEvent.Escalated(min(60), broken));
        assertThat(the(SlaMetric.RESOLUTION).used()).isZero();
    }

    @Test
    void aRaisedUrgencyCountsWhatWasUsedAgainstTheShorterTarget() {
        escalated(null);
        terms = terms(Urgency.HIGH, Calendars.office("Europe/Berlin"), 1);
        happens(new ClockEvent.Retargeted(min(1)));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).dueAt()).isEqualTo(min(1.5));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).halfAt())
                .as("passed already, so now")
                .isEqualTo(min(1));
        assertThat(the(SlaMetric.FIRST_HUMAN_RESPONSE).dueAt()).isEqualTo(min(3));
    }

    @Test
    void aTargetThatIsUsedUpByTheChangeIsDueAtOnce() {
        escalated(null);
        terms = terms(Urgency.HIGH, Calendars.office("Europe/Berlin"), 1);
        happens(new ClockEvent.Retargeted(min(4)));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).dueAt()).isEqualTo(min(4));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).used()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void anotherQueuesHoursCountFromTheMoveOn() {
        escalated(null);
        terms = terms(Urgency.NORMAL, Calendars.on(DayOfWeek.TUESDAY, "Europe/Berlin", "08:00-12:00"), 1);
        happens(new ClockEvent.Retargeted(min(2)));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).dueAt())
                .as("two of five minutes were used, three are left on Tuesday")
                .isEqualTo(Instant.parse("2026-03-03T07:03:00Z"));
        assertThat(the(SlaMetric.TIME_TO_HUMAN).calendar()).isEqualTo(terms.calendar());
    }

    @Test
    void aPausedClockChangesItsTargetAndStaysPaused() {
        escalated(null);
        person(1);
        terms = terms(Urgency.IMMEDIATE, Calendars.always("UTC"), 1);
        happens(new ClockEvent.Retargeted(min(20)));
        assertThat(the(SlaMetric.RESOLUTION).status()).isEqualTo(SlaStatus.PAUSED);
        assertThat(the(SlaMetric.RESOLUTION).leftAt(min(20)))
                .isEqualTo(Duration.ofHours(4).minusMinutes(1));
    }

    @Test
    void marksActOnceAndInOrder() {
        escalated(null);
        Clock human = the(SlaMetric.TIME_TO_HUMAN);
        MarkedClock fresh = new MarkedClock(human, Set.of());
        assertThat(fresh.due(min(2))).isEmpty();
        assertThat(fresh.due(min(2.5))).containsExactly(Mark.HALF);
        assertThat(fresh.due(min(60))).containsExactly(Mark.HALF, Mark.WARN, Mark.DUE);
        MarkedClock warned = new MarkedClock(human, Set.of(Mark.HALF, Mark.WARN));
        assertThat(warned.due(min(60))).containsExactly(Mark.DUE);
        assertThat(warned.next(min(0))).isEqualTo(min(5));
        assertThat(new MarkedClock(human.breach(), Set.of(Mark.HALF)).next(min(0)))
                .isNull();
    }
}
