package dev.baton.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "office | 2026-03-02T09:00+01:00 | PT1H | 2026-03-02T10:00+01:00 | inside one interval",
                "office | 2026-03-02T11:30+01:00 | PT1H | 2026-03-02T13:30+01:00 | lunch does not count",
                "office | 2026-03-02T11:30+01:00 | PT30M | 2026-03-02T12:00+01:00 | it ends as the desk closes, not at the next opening",
                "office | 2026-03-02T12:15+01:00 | PT10M | 2026-03-02T13:10+01:00 | begun in the lunch break",
                "office | 2026-03-02T12:00+01:00 | PT1M | 2026-03-02T13:01+01:00 | the closing minute is closed",
                "office | 2026-03-02T11:59:59.5+01:00 | PT1S | 2026-03-02T13:00:00.5+01:00 | half seconds count",
                "office | 2026-03-02T07:00+01:00 | PT15M | 2026-03-02T08:15+01:00 | begun before opening",
                "office | 2026-03-02T08:00+01:00 | PT15M | 2026-03-02T08:15+01:00 | the opening minute is open",
                "office | 2026-03-02T18:00+01:00 | PT15M | 2026-03-03T08:15+01:00 | begun in the evening",
                "office | 2026-03-06T16:55+01:00 | PT10M | 2026-03-09T08:05+01:00 | over the weekend",
                "office | 2026-03-07T12:00+01:00 | PT4H | 2026-03-09T12:00+01:00 | begun on a Saturday",
                "office | 2026-03-02T08:00+01:00 | PT8H | 2026-03-02T17:00+01:00 | a whole working day",
                "office | 2026-03-02T08:00+01:00 | PT16H | 2026-03-03T17:00+01:00 | two of them",
                "office | 2026-03-02T08:00+01:00 | PT40H | 2026-03-06T17:00+01:00 | a week ends on Friday",
                "office | 2026-03-02T08:00+01:00 | PT40H1S | 2026-03-09T08:00:01+01:00 | one second more is Monday",
                "office | 2026-03-01T12:00+01:00 | PT0S | 2026-03-01T12:00+01:00 | nothing has to pass, though closed",
                "office | 2026-12-24T16:30+01:00 | PT1H | 2026-12-28T08:30+01:00 | a one-off holiday and a weekend",
                "office | 2026-12-31T11:30+01:00 | PT1H | 2027-01-04T08:30+01:00 | half a day, then New Year, then a weekend",
                "office | 2027-12-31T11:30+01:00 | PT1H | 2028-01-03T08:30+01:00 | yearly, so in the next year too",
                "office | 2029-12-31T11:30+01:00 | PT1H | 2029-12-31T13:30+01:00 | a one-off date wins over a yearly one",
                "office | 2028-12-29T16:30+01:00 | PT1H | 2029-01-02T08:30+01:00 | a yearly half day opens no Sunday",
                "office | 2028-02-28T16:30+01:00 | PT1H | 2028-03-01T08:30+01:00 | 29 February in a leap year",
                "office | 2029-02-28T16:30+01:00 | PT1H | 2029-03-01T08:30+01:00 | and in no other",
                "office | 2026-03-27T16:30+01:00 | PT1H | 2026-03-30T08:30+02:00 | summer time begins on the Sunday between",
                "office | 2026-10-23T16:30+02:00 | PT1H | 2026-10-26T08:30+01:00 | summer time ends on the Sunday between",
                "office NY | 2026-03-06T16:59-05:00 | PT2M | 2026-03-09T08:01-04:00 | the same on the other side of the ocean",
                "office Apia | 2011-12-29T16:00-10:00 | PT2H | 2012-01-02T09:00+14:00 | Friday 30 December 2011 did not exist there",
                "office Nepal | 2026-03-02T07:00+05:45 | PT1H | 2026-03-02T09:00+05:45 | offsets need not be whole hours",
                "always | 2026-03-07T23:00+01:00 | PT2H | 2026-03-08T01:00+01:00 | over midnight without a seam",
                "always | 2026-03-29T01:30+01:00 | PT1H | 2026-03-29T03:30+02:00 | an hour that does not exist takes no time",
                "always | 2026-10-25T02:30+02:00 | PT1H | 2026-10-25T02:30+01:00 | an hour that exists twice takes two",
                "always | 2026-03-28T12:00+01:00 | PT24H | 2026-03-29T13:00+02:00 | time is real time, whatever the wall shows",
                "always LH | 2026-04-05T01:45+11:00 | PT30M | 2026-04-05T01:45+10:30 | summer time of half an hour",
                "night | 2026-03-06T23:00+01:00 | PT8H | 2026-03-07T23:00+01:00 | one night is not enough",
                "night | 2026-03-08T05:59+01:00 | PT2M | 2026-03-13T22:01+01:00 | Sunday morning belongs to Saturday night",
                "night | 2026-03-28T22:00+01:00 | PT7H | 2026-03-29T06:00+02:00 | the night that is an hour shorter",
                "night | 2026-10-24T22:00+02:00 | PT9H | 2026-10-25T06:00+01:00 | the night that is an hour longer",
                "night | 2026-04-04T23:00+02:00 | PT2H | 2026-04-10T23:00+02:00 | a holiday cuts the night before at midnight",
                "night | 2026-05-01T19:00+02:00 | PT7H | 2026-05-02T23:00+02:00 | hours of a holiday may go on into the next day",
                "Sun 2-3 | 2026-03-29T00:00+01:00 | PT10M | 2026-04-05T02:10+02:00 | open in the skipped hour: that day not at all",
                "Sun 2-3 | 2026-10-25T00:00+02:00 | PT2H | 2026-10-25T03:00+01:00 | open in the repeated hour: both times",
                "Sun 2:30-3:30 | 2026-03-29T01:00+01:00 | PT30M | 2026-03-29T03:30+02:00 | the half that exists",
                "Sun 2:30-3:30 | 2026-10-25T02:00+02:00 | PT45M | 2026-10-25T02:45+01:00 | closed again as the wall goes back to 02:00",
                "Sun 1-2 LH | 2026-04-05T00:00+11:00 | PT1H30M | 2026-04-05T02:00+10:30 | half an hour of it twice",
                "Sun Havana | 2026-03-07T23:30-05:00 | PT23H | 2026-03-09T00:00-04:00 | a day that begins at 01:00",
                "Sun Havana | 2026-10-31T23:00-04:00 | PT25H | 2026-11-02T00:00-05:00 | a day with two midnights",
                "Sat | 2026-03-06T23:00+01:00 | PT25H | 2026-03-14T01:00+01:00 | 00:00-00:00 is the whole day",
                "Mon 8-8 | 2026-03-02T07:00+01:00 | PT24H | 2026-03-03T08:00+01:00 | 08:00-08:00 are 24 hours",
                "Mon overlap | 2026-03-02T08:00+01:00 | PT6H | 2026-03-02T14:00+01:00 | what overlaps counts once",
                "Mon overlap | 2026-03-02T08:00+01:00 | PT6H1M | 2026-03-09T08:01+01:00 | and no more",
                "Mon touch | 2026-03-02T11:59+01:00 | PT2M | 2026-03-02T12:01+01:00 | intervals that touch have no seam",
            })
    void openTimeIsAdded(String calendar, OffsetDateTime from, Duration open, OffsetDateTime until, String why) {
        BusinessCalendar hours = Calendars.named(calendar);
        assertThat(hours.add(from.toInstant(), open)).as(why).isEqualTo(until.toInstant());
        assertThat(hours.openBetween(from.toInstant(), until.toInstant()))
                .as(why)
                .isEqualTo(open);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "office | 2026-03-02T09:00+01:00 | 2026-03-02T09:00+01:00 | open already",
                "office | 2026-03-02T08:00+01:00 | 2026-03-02T08:00+01:00 | it opens in this instant",
                "office | 2026-03-02T12:00+01:00 | 2026-03-02T13:00+01:00 | the lunch break has begun",
                "office | 2026-03-06T17:00+01:00 | 2026-03-09T08:00+01:00 | Friday evening",
                "office | 2026-12-31T12:00+01:00 | 2027-01-04T08:00+01:00 | New Year's Eve, New Year and a weekend",
                "office | 2026-03-28T12:00+01:00 | 2026-03-30T08:00+02:00 | Monday's wall is on summer time",
                "night  | 2026-04-05T00:00+02:00 | 2026-04-10T22:00+02:00 | closed by the holiday",
                "Sun 2:30-3:30 | 2026-03-29T00:00+01:00 | 2026-03-29T03:00+02:00 | the first open instant that exists",
                "Sun 2:30-3:30 | 2026-10-25T02:15+01:00 | 2026-10-25T02:30+01:00 | the second 02:30",
                "always | 2026-03-02T09:00+01:00 | 2026-03-02T09:00+01:00 | never closed",
            })
    void theNextOpeningIsFound(String calendar, OffsetDateTime at, OffsetDateTime opens, String why) {
        BusinessCalendar hours = Calendars.named(calendar);
        assertThat(hours.nextOpening(at.toInstant())).as(why).isEqualTo(opens.toInstant());
        assertThat(hours.isOpen(opens.toInstant())).as(why).isTrue();
        assertThat(hours.isOpen(at.toInstant())).as(why).isEqualTo(at.isEqual(opens));
    }

    @Test
    void timeThatRunsBackwardsIsNoTime() {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(Calendars.always("UTC").openBetween(at, at.minusSeconds(60))).isZero();
        assertThatThrownBy(() -> Calendars.always("UTC").add(at, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarWithoutHoursIsRefused() {
        assertThatThrownBy(() -> new BusinessCalendar("x", ZoneId.of("UTC"), Map.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new BusinessCalendar("x", ZoneId.of("UTC"), Map.of(DayOfWeek.MONDAY, List.of()), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeskThatIsClosedForYearsIsAMistakeAndNotAnEndlessSearch() {
        List<Holiday> mondays = Instant.EPOCH
                .atZone(ZoneId.of("UTC"))
                .toLocalDate()
                .plusDays(4)
                .datesUntil(LocalDate.of(1984, 1, 1), Period.ofDays(7))
                .map(day -> new Holiday(day, "strike", false, List.of()))
                .toList();
        BusinessCalendar struck = new BusinessCalendar(
                "struck", ZoneId.of("UTC"), Map.of(DayOfWeek.MONDAY, List.of(OpenHours.ALL_DAY)), mondays);
        assertThatThrownBy(() -> struck.nextOpening(Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
    }
}
