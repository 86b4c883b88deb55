package org.waymark.dashboard.programmes;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.programme.ProgrammeRow.Phase;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.results.IndicatorRegister;
import org.waymark.monitoring.results.PlacesWithoutTraining;
import org.waymark.monitoring.results.PlacesWithoutTraining.FindPlaces;
import org.waymark.monitoring.results.PlacesWithoutTraining.Found;
import org.waymark.monitoring.results.PlacesWithoutTraining.TargetPlace;
import org.waymark.monitoring.web.NotFound;

/**
 * Which of the places that a phase aims at had no training by a day, and how long it still lasts.
 */
@RestController
class PlacesWithoutTrainingApi {

    private final PlacesWithoutTraining places;
    private final ProgrammeRegister programmes;
    private final Positions positions;
    private final Clock clock;

    PlacesWithoutTrainingApi(
            PlacesWithoutTraining places,
            ProgrammeRegister programmes,
            Positions positions,
            Clock clock) {
        this.places = places;
        this.programmes = programmes;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * When a phase ends.
     *
     * @param date day, month or year
     * @param monthsLeft whole months from the day asked about to the end; 0 once it is over
     */
    record End(String date, long monthsLeft) {

        static @Nullable End of(@Nullable String date, LocalDate on) {
            if (date == null) {
                return null;
            }
            LocalDate after = new PartialDate(date).last().plusDays(1);
            return new End(date, Math.max(0, ChronoUnit.MONTHS.between(on, after)));
        }
    }

    /**
     * The answer.
     *
     * @param plannedEnd null when none is planned
     * @param actualEnd null when it is not recorded
     * @param targets how many places are aimed at
     * @param withTraining how many of them had at least one training
     * @param withoutTraining the others
     */
    record Answer(
            String programme,
            String phase,
            LocalDate asOf,
            @Nullable End plannedEnd,
            @Nullable End actualEnd,
            int targets,
            int withTraining,
            List<TargetPlace> withoutTraining) {}

    @GetMapping("/api/programmes/{code}/places-without-training")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    Answer find(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        LocalDate given = MeasureParameters.lastDay("asOf", asOf);
        Instant known = MeasureParameters.moment("knownAt", knownAt);
        positions.await(atLeast, ProgrammeRegister.NAME, IndicatorRegister.NAME, Ledger.NAME);
        ProgrammeRow programme =
                programmes
                        .find(code, caller.scope())
                        .orElseThrow(() -> new NotFound("code", "programme " + code));
        Phase asked = phase(programme, phase);
        LocalDate on =
                Objects.requireNonNullElseGet(
                        given, () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Found found =
                places.find(
                        new FindPlaces(
                                code,
                                asked.phase(),
                                on,
                                Objects.requireNonNullElseGet(known, clock::instant),
                                caller.scope()));
        return new Answer(
                code,
                asked.phase(),
                on,
                End.of(asked.plannedEnd(), on),
                End.of(asked.actualEnd(), on),
                found.targets().size(),
                found.targets().size() - found.without().size(),
                found.without());
    }

    /** The phase of this code; without one, the only one. */
    private static Phase phase(ProgrammeRow programme, @Nullable String code) {
        List<Phase> phases =
                programme.phases().stream()
                        .filter(one -> code == null || one.phase().equals(code))
                        .toList();
        if (code != null && phases.isEmpty()) {
            throw new NotFound("phase", "phase " + code + " in " + programme.programme());
        }
        if (phases.size() != 1) {
            throw new InvalidValue(
                    "phase",
                    "Give one of " + programme.phases().stream().map(Phase::phase).toList() + ".");
        }
        return phases.getFirst();
    }
}
