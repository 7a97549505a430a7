package dev.baton.api.calendar;

import dev.baton.api.audit.Acts;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.store.sla.SaveCalendar;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Business hours of queues. */
@RestController
@RequestMapping("/api/v1/admin/calendars")
class CalendarsController {
    private final SaveCalendar calendars;
    private final Acts acts;

    CalendarsController(SaveCalendar calendars, Acts acts) {
        this.calendars = calendars;
        this.acts = acts;
    }

    record Calendars(List<SaveCalendar.Hours> calendars) {}

    @GetMapping
    @ForTeam(Right.MANAGE_HOURS)
    Calendars all() {
        return new Calendars(calendars.all());
    }

    /**
     * @param version the one that was edited; 0: it is new
     * @param hours {"weekly": {"MONDAY": [["09:00", "12:30"], ["13:00", "17:00"]]}, "holidays": [{"date": "2026-12-25",
     *     "name": "...", "yearly": true, "hours": []}]}
     */
    record HoursEdited(
            @NotNull @Size(min = 1, max = 100) String zone,
            @Min(0) int version,
            @NotNull Map<String, Object> hours) {}

    @PutMapping("/{key}")
    @ForTeam(Right.MANAGE_HOURS)
    Calendars save(
            @PathVariable @Pattern(regexp = "[a-z0-9-]{1,50}") String key,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody HoursEdited edited,
            HttpServletRequest request) {
        calendars.save(key, zone(edited.zone()), edited.version(), edited.hours(), acts.by(member, request));
        return all();
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw RefusedWith.field("zone", "must be an IANA time zone");
        }
    }
}
