package dev.baton.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold in every zone, over ten years, above all around the changes of summer time. The seeds are fixed. */
class SummerTimeTest {
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Europe/London",
                "Europe/Dublin",
                "America/New_York",
                "America/Sao_Paulo",
                "America/Havana",
                "America/St_Johns",
                "America/Santiago",
                "Asia/Tehran",
                "Asia/Beirut",
                "Asia/Kathmandu",
                "Asia/Tokyo",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Atlantic/Azores",
                "Australia/Lord_Howe",
                "Australia/Sydney",
                "Pacific/Chatham",
                "Pacific/Apia",
                "Antarctica/Troll",
                "America/Scoresbysund",
                "UTC"
            })
    void noClockJumpsAndNoneIsNegative(String name) {
        ZoneId zone = ZoneId.of(name);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 12; i++) {
            BusinessCalendar calendar = anyCalendar(zone, random);
            for (Instant at : interesting(zone.getRules(), random)) {
                theWallDecides(calendar, at);
                whatIsAddedHasPassed(calendar, at, random);
                theNextOpeningIsTheFirst(calendar, at);
            }
            minutesAddUp(calendar, random);
        }
    }

    private static void theWallDecides(BusinessCalendar calendar, Instant at) {
        assertThat(calendar.isOpen(at)).as("%s at %s", calendar, at).isEqualTo(openOnTheWall(calendar, at));
    }

    private static void whatIsAddedHasPassed(BusinessCalendar calendar, Instant at, Random random) {
        Duration open = Duration.ofMillis(1 + random.nextInt(40 * 3_600_000));
        Instant due = calendar.add(at, open);
        assertThat(due).as("%s at %s", calendar, at).isAfterOrEqualTo(at.plus(open));
        assertThat(calendar.openBetween(at, due)).as("%s at %s", calendar, at).isEqualTo(open);
        assertThat(calendar.openBetween(at, due.minusMillis(1)))
                .as("the first such instant")
                .isLessThan(open);
        Instant later = at.plusMillis(random.nextInt(7_200_000));
        assertThat(calendar.add(later, open)).as("later begun, not sooner due").isAfterOrEqualTo(due);
        Instant middle = at.plus(Duration.between(at, due).dividedBy(1 + random.nextInt(5)));
        assertThat(calendar.openBetween(at, middle).plus(calendar.openBetween(middle, due)))
                .as("a pause of no length loses nothing")
                .isEqualTo(open);
    }

    private static void theNextOpeningIsTheFirst(BusinessCalendar calendar, Instant at) {
        Instant opens = calendar.nextOpening(at);
        assertThat(opens).isAfterOrEqualTo(at);
        assertThat(openOnTheWall(calendar, opens)).as("%s at %s", calendar, at).isTrue();
        assertThat(calendar.openBetween(at, opens)).isZero();
    }

    /** Open time is the number of open minutes, counted one by one. */
    private static void minutesAddUp(BusinessCalendar calendar, Random random) {
        Instant from = aroundAChange(calendar.zone().getRules(), random).minus(Duration.ofDays(2));
        Instant to = from.plus(Duration.ofDays(4));
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            minutes += openOnTheWall(calendar, at) ? 1 : 0;
        }
        assertThat(calendar.openBetween(from, to))
                .as("%s from %s", calendar, from)
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    /** The definition, word by word, for calendars without holidays. */
    private static boolean openOnTheWall(BusinessCalendar calendar, Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, calendar.zone());
        LocalTime time = wall.toLocalTime();
        DayOfWeek today = wall.getDayOfWeek();
        boolean byToday = calendar.weekly().getOrDefault(today, List.of()).stream()
                .anyMatch(h -> !time.isBefore(h.from()) && (h.overMidnight() || time.isBefore(h.to())));
        boolean byYesterday = calendar.weekly().getOrDefault(today.minus(1), List.of()).stream()
                .anyMatch(h -> h.overMidnight() && time.isBefore(h.to()));
        return byToday || byYesterday;
    }

    private static BusinessCalendar anyCalendar(ZoneId zone, Random random) {
        Map<DayOfWeek, List<OpenHours>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpenHours> hours = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                hours.add(new OpenHours(anyTime(random), anyTime(random)));
            }
            weekly.put(day, hours);
        }
        weekly.put(DayOfWeek.of(1 + random.nextInt(7)), List.of(OpenHours.of("01:30", "03:30")));
        return new BusinessCalendar("any", zone, weekly, List.of());
    }

    private static LocalTime anyTime(Random random) {
        return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    }

    private static List<Instant> interesting(ZoneRules rules, Random random) {
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            instants.add(anyInstant(random));
            Instant change = aroundAChange(rules, random);
            instants.add(change);
            instants.add(change.plusSeconds(random.nextInt(14_400) - 7_200));
            instants.add(change.minusMillis(1));
        }
        return instants;
    }

    private static Instant anyInstant(Random random) {
        long seconds = Duration.between(FIRST, LAST).toSeconds();
        return FIRST.plusSeconds((long) (random.nextDouble() * seconds)).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant aroundAChange(ZoneRules rules, Random random) {
        Instant at = anyInstant(random);
        ZoneOffsetTransition change = rules.nextTransition(at);
        return change == null ? at : change.getInstant();
    }
}
