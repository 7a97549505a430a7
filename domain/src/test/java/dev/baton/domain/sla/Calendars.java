package dev.baton.domain.sla;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Calendars that the tests speak of by name. */
public final class Calendars {
    private static final OpenHours MORNING = OpenHours.of("08:00", "12:00");
    private static final OpenHours AFTERNOON = OpenHours.of("13:00", "17:00");

    private Calendars() {}

    /** Weekdays 08:00-12:00 and 13:00-17:00, with some holidays. */
    public static BusinessCalendar office(String zone) {
        Map<DayOfWeek, List<OpenHours>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                weekly.put(day, List.of(MORNING, AFTERNOON));
            }
        }
        return new BusinessCalendar(
                "office",
                ZoneId.of(zone),
                weekly,
                List.of(
                        Holiday.everyYear("2020-01-01", "New Year"),
                        Holiday.everyYear("2020-02-29", "Leap day"),
                        Holiday.everyYear("2020-12-31", "New Year's Eve", MORNING),
                        Holiday.on("2026-12-25", "Christmas"),
                        Holiday.on("2029-12-31", "Stocktaking", MORNING, AFTERNOON)));
    }

    public static BusinessCalendar always(String zone) {
        return BusinessCalendar.always("always", ZoneId.of(zone));
    }

    /** Friday and Saturday nights. */
    public static BusinessCalendar night() {
        OpenHours night = OpenHours.of("22:00", "06:00");
        return new BusinessCalendar(
                "night",
                ZoneId.of("Europe/Berlin"),
                Map.of(DayOfWeek.FRIDAY, List.of(night), DayOfWeek.SATURDAY, List.of(night)),
                List.of(
                        Holiday.on("2026-04-05", "Easter Sunday"),
                        Holiday.on("2026-05-01", "May Day", OpenHours.of("20:00", "02:00"))));
    }

    public static BusinessCalendar on(DayOfWeek day, String zone, String... hours) {
        return new BusinessCalendar(
                "one day",
                ZoneId.of(zone),
                Map.of(
                        day,
                        List.of(hours).stream()
                                .map(h -> OpenHours.of(h.substring(0, 5), h.substring(6)))
                                .toList()),
                List.of());
    }

    /** By name, for tables of cases. */
    static BusinessCalendar named(String name) {
        return switch (name) {
            case "office" -> office("Europe/Berlin");
            case "office NY" -> office("America/New_York");
            case "office Apia" -> office("Pacific/Apia");
            case "office Nepal" -> office("Asia/Kathmandu");
            case "always" -> always("Europe/Berlin");
            case "always LH" -> always("Australia/Lord_Howe");
            case "night" -> night();
            case "Sun 2-3" -> on(DayOfWeek.SUNDAY, "Europe/Berlin", "02:00-03:00");
            case "Sun 2:30-3:30" -> on(DayOfWeek.SUNDAY, "Europe/Berlin", "02:30-03:30");
            case "Sun 1-2 LH" -> on(DayOfWeek.SUNDAY, "Australia/Lord_Howe", "01:00-02:00");
            case "Sun Havana" -> on(DayOfWeek.SUNDAY, "America/Havana", "00:00-00:00");
            case "Sat" -> on(DayOfWeek.SATURDAY, "Europe/Berlin", "00:00-00:00");
            case "Mon 8-8" -> on(DayOfWeek.MONDAY, "Europe/Berlin", "08:00-08:00");
            case "Mon overlap" -> on(DayOfWeek.MONDAY, "Europe/Berlin", "10:00-14:00", "08:00-12:00");
            case "Mon touch" -> on(DayOfWeek.MONDAY, "Europe/Berlin", "08:00-12:00", "12:00-16:00");
            default -> throw new IllegalArgumentException(name);
        };
    }
}
