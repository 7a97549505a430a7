package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.audit.Act;
import dev.baton.store.generated.tables.records.CalendarRecord;
import dev.baton.store.json.Json;
import dev.baton.store.queue.HoursChanged;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/**
 * Business hours, read and written. Whoever waits for an opening follows: their stories are told to look, and find the new
 * one. Clocks that run in open hours keep the instants that they have until something moves them.
 */
public final class SaveCalendar {
    private final DSLContext dsl;

    public SaveCalendar(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param hours {"weekly": {"MONDAY": [["09:00", "17:00"]]}, "holidays": [{"date", "name", "yearly", "hours"}]} */
    public record Hours(String key, String zone, int version, Map<String, Object> hours) {}

    public List<Hours> all() {
        return dsl.selectFrom(CALENDAR).orderBy(CALENDAR.KEY).fetch(SaveCalendar::hours);
    }

    /**
     * @param version the one that was edited; 0: it is new
     * @return the new version
     * @throws Refused EDIT_CONFLICT
     * @throws IllegalArgumentException if the hours are no calendar
     */
    public int save(String key, ZoneId zone, int version, Map<String, Object> hours, Act act) {
        JSONB json = checked(key, zone, hours, act.at());
        return dsl.transactionResult(c -> {
            DSLContext tx = c.dsl();
            CalendarRecord earlier = tx.selectFrom(CALENDAR)
                    .where(CALENDAR.KEY.eq(key))
                    .forUpdate()
                    .fetchOne();
            if ((earlier == null ? 0 : earlier.getVersion()) != version) {
                throw new Refused(Refusal.EDIT_CONFLICT);
            }
            Hours before = earlier == null ? null : hours(earlier);
            CalendarRecord row = earlier == null ? tx.newRecord(CALENDAR) : earlier;
            if (earlier == null) {
                row.setKey(key);
            }
            row.setZone(zone.getId());
            row.setHours(json);
            row.setVersion(version + 1);
            row.setUpdatedAt(act.at());
            row.store();
            act.write(tx, "calendar.saved", key, before, hours(row));
            HoursChanged.in(tx, QUEUE.CALENDAR_KEY.eq(key), "calendar/" + key + "/" + (version + 1), act.at());
            return version + 1;
        });
    }

    /** Hours that do not come in years are a mistake. */
    private static JSONB checked(String key, ZoneId zone, Map<String, Object> hours, Instant at) {
        try {
            BusinessCalendar calendar = Calendars.read(key, zone, Json.write(hours));
            calendar.nextOpening(at);
            return Calendars.write(calendar);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no calendar: " + key, e);
        }
    }

    private static Hours hours(CalendarRecord row) {
        return new Hours(row.getKey(), row.getZone(), row.getVersion(), Json.map(row.getHours()));
    }
}
