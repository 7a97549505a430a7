package dev.baton.domain.sla;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * A date with hours of its own. From midnight to midnight it replaces what the week says, the end of the night before
 * included; hours that begin on it may go on into the next day.
 *
 * @param yearly the same day every year, 29 February only in leap years; where it falls on a weekday that is closed anyway,
 *     it stays closed, and a date that is not yearly wins over it
 * @param hours when the desk is open on that date; empty: closed
 */
public record Holiday(LocalDate date, String name, boolean yearly, List<OpenHours> hours) {
    public Holiday {
        hours = List.copyOf(hours);
    }

    public static Holiday on(String date, String name, OpenHours... hours) {
        return new Holiday(LocalDate.parse(date), name, false, List.of(hours));
    }

    /** @param date of any year */
    public static Holiday everyYear(String date, String name, OpenHours... hours) {
        return new Holiday(LocalDate.parse(date), name, true, List.of(hours));
    }

    boolean falls(LocalDate day) {
        return yearly ? MonthDay.from(date).equals(MonthDay.from(day)) : date.equals(day);
    }
}
