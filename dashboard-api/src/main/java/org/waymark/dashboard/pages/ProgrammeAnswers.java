package org.waymark.dashboard.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.pages.AnswerTables.Within;
import org.waymark.dashboard.pages.QuestionView.AnswerTable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.programme.ProgrammeRow.Phase;
import org.waymark.monitoring.results.PlacesWithoutTraining;
import org.waymark.monitoring.results.PlacesWithoutTraining.FindPlaces;
import org.waymark.monitoring.results.PlacesWithoutTraining.Found;
import org.waymark.monitoring.results.ProgrammeResults;
import org.waymark.monitoring.results.ProgrammeResults.FindResults;
import org.waymark.monitoring.results.ProgrammeResults.PhaseResults;
import org.waymark.monitoring.results.ProgrammeResults.Result;
import org.waymark.monitoring.results.ReportedFigureRegister;

/** Answers about a programme itself, its phases, targets and organisations, as tables. */
@Component
class ProgrammeAnswers {

    private static final String NONE = "–";

    private final ProgrammeResults results;
    private final ReportedFigureRegister reported;
    private final PlacesWithoutTraining places;
    private final Clock clock;

    ProgrammeAnswers(
            ProgrammeResults results,
            ReportedFigureRegister reported,
            PlacesWithoutTraining places,
            Clock clock) {
        this.results = results;
        this.reported = reported;
        this.places = places;
        this.clock = clock;
    }

    /** Each phase against its own targets, counted beside reported. */
    AnswerTable targets(Within within) {
        FindResults find =
                new FindResults(
                        within.programme(), null, within.asOf(), null, List.of(), within.scope());
        return new AnswerTable(
                "Targets",
                List.of("Phase", "Indicator", "Target", "Counted", "Reported"),
                results.find(find).stream()
                        .flatMap(found -> found.phases().stream())
                        .flatMap(ProgrammeAnswers::targets)
                        .toList());
    }

    private static Stream<List<String>> targets(PhaseResults phase) {
        return phase.results().stream()
                .map(result ->
                        List.of(
                                phase.phase().title(),
                                result.version().definition().title(),
                                target(result),
                                counted(result),
                                claimed(result)));
    }

    private static String target(Result result) {
        return result.target() == null
                ? NONE
                : IndicatorView.wanted(result.target().comparator(), result.target().value());
    }

    private static String counted(Result result) {
        Measure measure =
                Measure.of(String.valueOf(result.version().definition().measure())).orElse(null);
        Figure.Table actual = result.actual();
        return measure == null || actual == null
                ? NONE
                : FigureWords.of(actual.total(), measure).value();
    }

    private static String claimed(Result result) {
        if (result.reported() == null) {
            return NONE;
        }
        var claim = result.reported().claim();
        return FigureWords.claimed(claim.value(), claim.precision(), claim.words());
    }

    /** What somebody claimed under this measure, by phase and country. */
    AnswerTable claims(Within within, Measure... measures) {
        List<String> asked = Stream.of(measures).map(Measure::code).toList();
        return new AnswerTable(
                "Reported",
                List.of("What", "Phase", "Where", "Reported", "Source"),
                reported.list(within.programme(), clock.instant(), within.scope()).stream()
                        .filter(found -> asked.contains(found.claim().measure()))
                        .map(found -> {
                            ClaimView claim = ClaimView.of(found);
                            return List.of(
                                    claim.what(),
                                    orNone(found.claim().phase()),
                                    claim.where(),
                                    claim.value(),
                                    claim.source());
                        })
                        .toList());
    }

    /** The places that each phase aims at and that had no training; none without such targets. */
    List<AnswerTable> places(ProgrammeRow programme, Within within) {
        List<AnswerTable> tables = new ArrayList<>();
        for (Phase phase : programme.phases()) {
            Found found =
                    places.find(
                            new FindPlaces(
                                    within.programme(),
                                    phase.phase(),
                                    within.asOf(),
                                    clock.instant(),
                                    within.scope()));
            if (!found.targets().isEmpty()) {
                tables.add(places(phase, found));
            }
        }
        return tables;
    }

    private static AnswerTable places(Phase phase, Found found) {
        return new AnswerTable(
                "%s: %d of %d places without a training"
                        .formatted(phase.title(), found.without().size(), found.targets().size()),
                List.of("Country", "Place"),
                found.without().stream()
                        .map(place ->
                                List.of(
                                        place.country() == null
                                                ? NONE
                                                : Lists.countryName(place.country()),
                                        place.place()))
                        .toList());
    }

    /** Each phase as planned and as it was, and how long it still lasts. */
    AnswerTable phases(ProgrammeRow programme, LocalDate on) {
        return new AnswerTable(
                "Phases",
                List.of("Phase", "Planned", "Actual", "Active", "On " + DateWords.of(on)),
                programme.phases().stream()
                        .map(phase -> {
                            String actual = PhaseDates.actualInWords(phase);
                            return List.of(
                                    phase.title(),
                                    PhaseDates.planned(phase).inWords(),
                                    actual == null ? "Not recorded" : actual,
                                    phase.runsIn(new PartialDate(on.toString())) ? "yes" : "no",
                                    PhaseDates.of(phase).left(on));
                        })
                        .toList());
    }

    /** Who funds, answers for, extends or implements it on that day, and where. */
    AnswerTable organisations(ProgrammeRow programme, LocalDate on) {
        PartialDate day = new PartialDate(on.toString());
        return new AnswerTable(
                "Who takes part on " + DateWords.of(on),
                List.of("Role", "Organisation", "Country", "Phase"),
                programme.organisations().stream()
                        .filter(one -> programme.takesPartIn(day, one))
                        .map(one ->
                                List.of(
                                        one.role(),
                                        one.organisation(),
                                        one.country() == null
                                                ? NONE
                                                : Lists.countryName(one.country()),
                                        one.phase() == null ? "all" : one.phase()))
                        .sorted(ProgrammeAnswers::byRoleAndName)
                        .toList());
    }

    private static int byRoleAndName(List<String> one, List<String> other) {
        int role = one.getFirst().compareTo(other.getFirst());
        return role == 0 ? one.get(1).compareTo(other.get(1)) : role;
    }

    private static String orNone(@Nullable String text) {
        return Objects.requireNonNullElse(text, NONE);
    }
}
