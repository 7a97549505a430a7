package dev.baton.domain.sla;

import java.time.LocalTime;

/**
 * One stretch of a day in which the desk is open, on the clock on its wall.
 *
 * @param from first open minute
 * @param to first closed minute; not after {@code from} means on the next day: 22:00-06:00 goes over midnight,
 *     00:00-00:00 is the whole day
 */
public record OpenHours(LocalTime from, LocalTime to) {
    /** The whole day. */
    public static final OpenHours ALL_DAY = new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** @param from as "08:00" */
    public static OpenHours of(String from, String to) {
        return new OpenHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    boolean overMidnight() {
        return !to.isAfter(from);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
