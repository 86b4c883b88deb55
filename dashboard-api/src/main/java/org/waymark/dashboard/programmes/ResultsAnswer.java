package org.waymark.dashboard.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.figures.MeasureAnswer;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.results.IndicatorRow.Baseline;
import org.waymark.monitoring.results.IndicatorRow.Target;
import org.waymark.monitoring.results.ProgrammeResults.PhaseResults;
import org.waymark.monitoring.results.ProgrammeResults.Result;
import org.waymark.monitoring.results.ProgrammeResults.Results;

/** The results of a programme as they are answered: each phase against its own targets. */
public record ResultsAnswer(
        String programme,
        String title,
        @Nullable LocalDate asOf,
        Instant knownAt,
        long position,
        List<PhaseAnswer> phases) {

    /** One phase; dates are days, months or years. */
    public record PhaseAnswer(
            String phase,
            String title,
            String plannedStart,
            @Nullable String plannedEnd,
            @Nullable String actualStart,
            @Nullable String actualEnd,
            List<ResultAnswer> results) {}

    /**
     * One indicator in one phase.
     *
     * @param actual what was counted, unknown as long as no record says anything of it; null when
     *     nothing is counted for it
     * @param reported what was claimed; never part of {@code actual}
     * @param met whether {@code actual} meets {@code target}; null without either, when more than
     *     was counted may be too much, and for whoever sees a part of the counted only
     * @param rows the parts of {@code actual}
     */
    public record ResultAnswer(
            String indicator,
            int version,
            String title,
            @Nullable String objective,
            String unit,
            String direction,
            @Nullable String measure,
            Map<String, String> filters,
            @Nullable Baseline baseline,
            @Nullable Target target,
            List<Target> partialTargets,
            MeasureAnswer.@Nullable Counted actual,
            MeasureAnswer.@Nullable Reported reported,
            @Nullable Boolean met,
            List<MeasureAnswer.Row> rows) {}

    /** The answer for results that were found. */
    public static ResultsAnswer of(Results results, List<Dimension> by, long position) {
        return new ResultsAnswer(
                results.programme().programme(),
                results.programme().title(),
                results.asOf(),
                results.knownAt(),
                position,
                results.phases().stream().map(phase -> phase(phase, by)).toList());
    }

    private static PhaseAnswer phase(PhaseResults found, List<Dimension> by) {
        return new PhaseAnswer(
                found.phase().phase(),
                found.phase().title(),
                found.phase().plannedStart(),
                found.phase().plannedEnd(),
                found.phase().actualStart(),
                found.phase().actualEnd(),
                found.results().stream().map(result -> result(result, by)).toList());
    }

    static ResultAnswer result(Result found, List<Dimension> by) {
        var definition = found.version().definition();
        Figure.@Nullable Table actual = found.actual();
        return new ResultAnswer(
                found.indicator(),
                found.version().version(),
                definition.title(),
                definition.objective(),
                definition.unit(),
                definition.direction(),
                definition.measure(),
                definition.filters(),
                found.baseline(),
                found.target(),
                found.partialTargets(),
                actual == null ? null : MeasureAnswer.Counted.of(actual.total()),
                MeasureAnswer.Reported.of(found.reported()),
                found.met(),
                actual == null ? List.of() : rows(actual, definition.measure(), by));
    }

    private static List<MeasureAnswer.Row> rows(
            Figure.Table actual, @Nullable String measure, List<Dimension> by) {
        List<Dimension> had =
                Measure.of(String.valueOf(measure))
                        .map(found -> by.stream().filter(found.dimensions()::contains).toList())
                        .orElse(List.of());
        return actual.rows().stream().map(row -> MeasureAnswer.Row.of(had, row, null)).toList();
    }
}
