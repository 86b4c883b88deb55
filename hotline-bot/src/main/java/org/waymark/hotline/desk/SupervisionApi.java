package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.kernel.InvalidValue;

/** {@code /api/helpline}: what supervisors see of a shift. */
@RestController
@RequestMapping("/api/helpline")
class SupervisionApi {

    private final ShiftPeople people;
    private final ShiftStatistics statistics;
    private final OpeningHours hours;
    private final Clock clock;

    SupervisionApi(
            ShiftPeople people, ShiftStatistics statistics, OpeningHours hours, Clock clock) {
        this.people = people;
        this.statistics = statistics;
        this.hours = hours;
        this.clock = clock;
    }

    /** Who is on shift. */
    @GetMapping("/shift")
    @RolesAllowed("SUPERVISOR")
    List<ShiftPeople.OnShift> shift() {
        return people.all();
    }

    /** Contacts of some days, both included; today when nothing is said. */
    @GetMapping("/shift-statistics")
    @RolesAllowed("SUPERVISOR")
    ShiftStatistics.Statistics statistics(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        LocalDate today = LocalDate.now(clock.withZone(hours.zone()));
        LocalDate first = day("from", from, today);
        return statistics.of(first, day("to", to, first.isAfter(today) ? first : today));
    }

    /** A day as it was asked for. */
    static LocalDate day(String field, String text, LocalDate otherwise) {
        try {
            return text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue(field, "A day is written as 2026-11-23.");
        }
    }
}
