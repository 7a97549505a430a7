package dev.baton.store.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.Holiday;
import dev.baton.domain.sla.OpenHours;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

class CalendarsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aCalendarComesBackAsItWentIn() {
        BusinessCalendar calendar = new BusinessCalendar(
                "office",
                BERLIN,
                Map.of(DayOfWeek.MONDAY, List.of(OpenHours.of("08:00", "12:00"), OpenHours.of("13:00", "17:00"))),
                List.of(
                        Holiday.everyYear("2026-12-25", "Christmas"),
                        Holiday.on("2026-12-24", "Christmas Eve", OpenHours.of("09:00", "12:00"))));
        assertThat(Calendars.read("office", BERLIN, Calendars.write(calendar))).isEqualTo(calendar);
    }

    @Test
    void holidaysAndTheirHoursMayBeMissing() {
        JSONB hours = JSONB.valueOf(
                "{\"weekly\":{\"MONDAY\":[[\"08:00\",\"12:00\"]]},\"holidays\":[{\"date\":\"2026-12-25\",\"name\":\"X\"}]}");
        assertThat(Calendars.read("office", BERLIN, hours).holidays()).containsExactly(Holiday.on("2026-12-25", "X"));
    }
}
