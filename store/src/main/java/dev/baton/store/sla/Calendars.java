package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.Holiday;
import dev.baton.domain.sla.OpenHours;
import dev.baton.store.generated.tables.records.CalendarRecord;
import dev.baton.store.json.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Business calendars by key or by the queue that they serve. A version never changes, so each is parsed once. */
public final class Calendars {
    private final Map<Version, BusinessCalendar> parsed = new ConcurrentHashMap<>();

    private record Version(String key, int number, JSONB hours) {}

    /** @throws org.jooq.exception.NoDataFoundException if there is no such calendar */
    public BusinessCalendar byKey(DSLContext tx, String key) {
        return of(tx.fetchSingle(CALENDAR, CALENDAR.KEY.eq(key)));
    }

    /** The calendar of the serving queue is the one that counts. */
    public BusinessCalendar ofQueue(DSLContext tx, String queue) {
        return of(tx.select(CALENDAR.fields())
                .from(CALENDAR)
                .join(QUEUE)
                .on(QUEUE.CALENDAR_KEY.eq(CALENDAR.KEY))
                .where(QUEUE.KEY.eq(queue))
                .fetchSingleInto(CALENDAR));
    }

    BusinessCalendar of(CalendarRecord row) {
        return parsed.computeIfAbsent(
                new Version(row.getKey(), row.getVersion(), row.getHours()),
                version -> read(row.getKey(), ZoneId.of(row.getZone()), row.getHours()));
    }

    /** The form of {@code calendar.hours}. */
    public static JSONB write(BusinessCalendar calendar) {
        Map<DayOfWeek, List<List<String>>> weekly = new EnumMap<>(DayOfWeek.class);
        calendar.weekly().forEach((day, hours) -> weekly.put(day, pairs(hours)));
        List<Day> holidays = calendar.holidays().stream()
                .map(holiday -> new Day(holiday.date(), holiday.name(), holiday.yearly(), pairs(holiday.hours())))
                .toList();
        return Json.write(new Hours(weekly, holidays));
    }

    /** @throws RuntimeException if {@code hours} is no calendar */
    public static BusinessCalendar read(String key, ZoneId zone, JSONB hours) {
        Hours read = Json.read(hours, Hours.class);
        Map<DayOfWeek, List<OpenHours>> weekly = new EnumMap<>(DayOfWeek.class);
        read.weekly().forEach((day, pairs) -> weekly.put(day, hours(pairs)));
        List<Holiday> holidays = new ArrayList<>();
        for (Day day : Objects.requireNonNullElse(read.holidays(), List.<Day>of())) {
            holidays.add(new Holiday(day.date(), day.name(), Boolean.TRUE.equals(day.yearly()), hours(day.hours())));
        }
        return new BusinessCalendar(key, zone, weekly, holidays);
    }

    private static List<List<String>> pairs(List<OpenHours> hours) {
        return hours.stream()
                .map(each -> List.of(each.from().toString(), each.to().toString()))
                .toList();
    }

    private static List<OpenHours> hours(@Nullable List<List<String>> pairs) {
        return pairs == null
                ? List.of()
                : pairs.stream()
                        .map(pair -> OpenHours.of(pair.get(0), pair.get(1)))
                        .toList();
    }

    private record Hours(
            Map<DayOfWeek, List<List<String>>> weekly,
            @Nullable List<Day> holidays) {}

    private record Day(
            LocalDate date,
            String name,
            @Nullable Boolean yearly,
            @Nullable List<List<String>> hours) {}
}
