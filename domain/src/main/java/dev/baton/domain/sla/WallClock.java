package dev.baton.domain.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which local times are open, date by date, and which instants show them on the wall. */
record WallClock(ZoneId zone, Map<DayOfWeek, List<OpenHours>> weekly, List<Holiday> holidays) {
    /** The open instants of all wall times that belong to one date, in no order. */
    List<Span> open(LocalDate day) {
        List<Span> spans = new ArrayList<>();
        for (OpenHours hours : hoursOf(day)) {
            LocalDateTime from = day.atTime(hours.from());
            add(spans, from, hours.overMidnight() ? day.plusDays(1).atStartOfDay() : day.atTime(hours.to()));
        }
        if (!isHoliday(day)) {
            for (OpenHours night : hoursOf(day.minusDays(1))) {
                if (night.overMidnight() && night.to().isAfter(LocalTime.MIDNIGHT)) {
                    add(spans, day.atStartOfDay(), day.atTime(night.to()));
                }
            }
        }
        return spans;
    }

    private List<OpenHours> hoursOf(LocalDate day) {
        List<OpenHours> usual = weekly.getOrDefault(day.getDayOfWeek(), List.of());
        List<Holiday> falling = holidays.stream().filter(h -> h.falls(day)).toList();
        for (Holiday holiday : falling) {
            if (!holiday.yearly()) {
                return holiday.hours();
            }
        }
        return falling.isEmpty() || usual.isEmpty() ? usual : falling.getFirst().hours();
    }

    private boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.falls(day));
    }

    /** Adds the instants at which the wall shows a time from {@code from} until before {@code to}. */
    private void add(List<Span> spans, LocalDateTime from, LocalDateTime to) {
        ZoneRules rules = zone.getRules();
        Instant end = to.toInstant(ZoneOffset.MIN);
        Instant at = from.toInstant(ZoneOffset.MAX);
        while (at.isBefore(end)) {
            ZoneOffset offset = rules.getOffset(at);
            ZoneOffsetTransition change = rules.nextTransition(at);
            Instant until = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            Span shown = new Span(from.toInstant(offset), to.toInstant(offset)).within(at, until);
            if (!shown.empty()) {
                spans.add(shown);
            }
            at = until;
        }
    }
}
