package org.waymark.dashboard.programmes;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.web.NotFound;

/**
 * {@code /api/programmes/{code}/phases}: which phase was active on a day; planned against actual.
 */
@RestController
class PhasesApi {

    private final ProgrammeRegister register;
    private final Positions positions;
    private final Clock clock;

    PhasesApi(ProgrammeRegister register, Positions positions, Clock clock) {
        this.register = register;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * The phases of a programme.
     *
     * @param active codes of those that ran then
     */
    record Phases(String programme, String on, List<String> active, List<PhaseView> phases) {

        static Phases of(ProgrammeRow row, PartialDate on) {
            List<PhaseView> phases =
                    row.phases().stream().map(phase -> PhaseView.of(phase, on)).toList();
            return new Phases(
                    row.programme(),
                    on.value(),
                    phases.stream().filter(PhaseView::active).map(PhaseView::phase).toList(),
                    phases);
        }
    }

    /**
     * One phase; dates are days, months or years.
     *
     * @param active whether it ran on any day of what was asked; as planned, where it is not known
     *     when it began or ended
     * @param monthsLateAtEnd whole months by which it ended after its planned end, negative for
     *     earlier; null when either is not recorded
     * @param monthsLeft whole months from the first day that was asked to its end; null unless it
     *     was active, or without an end
     */
    record PhaseView(
            String phase,
            String title,
            String plannedStart,
            @Nullable String plannedEnd,
            @Nullable String actualStart,
            @Nullable String actualEnd,
            boolean active,
            @Nullable Long monthsLateAtEnd,
            @Nullable Long monthsLeft) {

        static PhaseView of(ProgrammeRow.Phase phase, PartialDate on) {
            boolean active = phase.runsIn(on);
            return new PhaseView(
                    phase.phase(),
                    phase.title(),
                    phase.plannedStart(),
                    phase.plannedEnd(),
                    phase.actualStart(),
                    phase.actualEnd(),
                    active,
                    months(lastDay(phase.plannedEnd()), lastDay(phase.actualEnd())),
                    active ? months(on.first().minusDays(1), phase.lastDay()) : null);
        }

        private static @Nullable LocalDate lastDay(@Nullable String date) {
            return date == null ? null : new PartialDate(date).last();
        }

        /** Between the ends of two days, so that whole months count as such. */
        private static @Nullable Long months(@Nullable LocalDate from, @Nullable LocalDate to) {
            return from == null || to == null
                    ? null
                    : ChronoUnit.MONTHS.between(from.plusDays(1), to.plusDays(1));
        }
    }

    @GetMapping("/api/programmes/{code}/phases")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    Phases phases(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, ProgrammeRegister.NAME);
        PartialDate asked = PartialDate.optional("on", on);
        PartialDate day =
                asked == null
                        ? new PartialDate(
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString())
                        : asked;
        return register.find(code, caller.scope())
                .map(row -> Phases.of(row, day))
                .orElseThrow(() -> new NotFound("code", "programme " + code));
    }
}
