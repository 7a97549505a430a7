package dev.baton.domain.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The hours in which a promise is counted: what the sign on the door says, read on the clock on the wall. The desk is open at
 * an instant exactly if the wall then shows an open time. So hours that summer time skips are not open, and hours that
 * it repeats are open twice; nothing else changes by it.
 */
public final class BusinessCalendar {
    private static final int MOST_HOLIDAYS = 1_000;
    /** A calendar that stays closed for longer is taken for a mistake. */
    private static final int LONGEST_CLOSED_DAYS = 3 * 366;

    private static final int STEP_DAYS = 8;

    private final String key;
    private final WallClock wall;

    /**
     * @param key names it in the store
     * @param weekly hours of each weekday, those that begin on it; a day that is not there is closed
     * @throws IllegalArgumentException if no weekday has hours, or there are more than 1,000 holidays
     */
    public BusinessCalendar(String key, ZoneId zone, Map<DayOfWeek, List<OpenHours>> weekly, List<Holiday> holidays) {
        if (weekly.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("calendar " + key + " is never open");
        }
        if (holidays.size() > MOST_HOLIDAYS) {
            throw new IllegalArgumentException("calendar " + key + " has " + holidays.size() + " holidays");
        }
        Map<DayOfWeek, List<OpenHours>> hours = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((day, those) -> hours.put(day, List.copyOf(those)));
        this.key = key;
        this.wall = new WallClock(zone, hours, List.copyOf(holidays));
    }

    /** Open at every instant. */
    public static BusinessCalendar always(String key, ZoneId zone) {
        return new BusinessCalendar(
                key,
                zone,
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(d -> d, d -> List.of(OpenHours.ALL_DAY))),
                List.of());
    }

    public String key() {
        return key;
    }

    public ZoneId zone() {
        return wall.zone();
    }

    public Map<DayOfWeek, List<OpenHours>> weekly() {
        return Map.copyOf(wall.weekly());
    }

    public List<Holiday> holidays() {
        return wall.holidays();
    }

    public boolean isOpen(Instant at) {
        return !open(at, at.plusNanos(1)).isEmpty();
    }

    /** The first open instant that is not before {@code at}; {@code at} itself if it is open. */
    public Instant nextOpening(Instant at) {
        return add(at, Duration.ofNanos(1)).minusNanos(1);
    }

    /**
     * The first instant by which {@code open} of open time has passed since {@code from}; {@code from} itself if nothing must
     * pass. Ten minutes from one minute before closing end nine minutes after the next opening.
     *
     * @throws IllegalArgumentException if {@code open} is negative
     * @throws IllegalStateException if the calendar stays closed for more than three years
     */
    public Instant add(Instant from, Duration open) {
        if (open.isNegative()) {
            throw new IllegalArgumentException("open time cannot be negative: " + open);
        }
        if (open.isZero()) {
            return from;
        }
        Duration left = open;
        Instant at = from;
        Instant lastOpen = from;
        int days = 1;
        while (Duration.between(lastOpen, at).toDays() <= LONGEST_CLOSED_DAYS) {
            Instant until = at.plus(Duration.ofDays(days));
            for (Span span : open(at, until)) {
                if (span.length().compareTo(left) >= 0) {
                    return span.from().plus(left);
                }
                left = left.minus(span.length());
                lastOpen = span.to();
            }
            at = until;
            days = STEP_DAYS;
        }
        throw new IllegalStateException("calendar " + key + " has no open time after " + lastOpen);
    }

    /** How much of the time between two instants is open; zero if {@code to} is not after {@code from}. */
    public Duration openBetween(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        for (Instant at = from; at.isBefore(to); ) {
            Instant next = at.plus(Duration.ofDays(STEP_DAYS));
            Instant until = next.isBefore(to) ? next : to;
            for (Span span : open(at, until)) {
                open = open.plus(span.length());
            }
            at = until;
        }
        return open;
    }

    /** The open spans between two instants, in order. */
    private List<Span> open(Instant from, Instant to) {
        // A wall can be set back across midnight, by up to a day where the date line was moved.
        LocalDate last = LocalDate.ofInstant(to, zone()).plusDays(1);
        List<Span> spans = new ArrayList<>();
        for (LocalDate day = LocalDate.ofInstant(from, zone()).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (Span span : wall.open(day)) {
                Span inside = span.within(from, to);
                if (!inside.empty()) {
                    spans.add(inside);
                }
            }
        }
        return Span.joined(spans);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that && key.equals(that.key) && wall.equals(that.wall);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "calendar " + key + " in " + zone();
    }
}
